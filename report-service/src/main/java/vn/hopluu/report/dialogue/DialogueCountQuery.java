package vn.hopluu.report.dialogue;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.register.CountQuery;
import vn.hopluu.report.register.CountRequest;

/// The same for dialogues: in a period, or between two days.
public class DialogueCountQuery extends CountQuery {

    @QueryParam("from")
    @Parameter(description = "The first day, with to in the place of period", example = "2024-01-01")
    public @Nullable LocalDate from;

    @QueryParam("to")
    @Parameter(description = "The last day", example = "2024-03-31")
    public @Nullable LocalDate to;

    CountRequest request() {
        return from == null && to == null ? CountRequest.of(this) : CountRequest.between(this, from, to);
    }
}
