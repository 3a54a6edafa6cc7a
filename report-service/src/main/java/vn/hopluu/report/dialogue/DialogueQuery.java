package vn.hopluu.report.dialogue;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which dialogues a list shows; each of it where it is said.
public record DialogueQuery(
        @QueryParam("unit")
        @Parameter(
                description =
                        "The code that the unit bears today, else the only one that ever bore it; or code@day. With the"
                                + " entries of the units that it wholly succeeds")
        @Nullable
        String unit,

        @QueryParam("occasion") @Nullable Occasion occasion,
        @QueryParam("audience") @Nullable Audience audience,

        @QueryParam("from") @Parameter(description = "Held on this day or later") @Nullable
        LocalDate from,

        @QueryParam("to") @Parameter(description = "Held on this day or earlier") @Nullable
        LocalDate to) {}
