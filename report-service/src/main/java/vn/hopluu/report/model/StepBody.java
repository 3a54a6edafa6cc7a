package vn.hopluu.report.model;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A step as it is sent.
public record StepBody(
        @Nullable Step step,

        @Schema(description = "The day of the step; not for TAKE_BACK and STRIKE") @Nullable
        LocalDate on,

        @Schema(description = "For RECOGNISE only") @Nullable
        Level level,

        @Schema(
                description =
                        "Needed for TAKE_BACK and STRIKE; else, for example, the decision's number. No persons' names")
        @Nullable
        String reason) {}
