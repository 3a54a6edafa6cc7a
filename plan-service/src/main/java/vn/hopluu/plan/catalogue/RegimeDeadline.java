package vn.hopluu.plan.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Period;
import vn.hopluu.plan.calendar.DeadlineBody;
import vn.hopluu.plan.problem.Findings;
import vn.hopluu.web.language.Message;

/// By when a level of units reports a kind of period, as it is stated, kept and answered.
///
/// @param periodNumber which month, quarter or half of the year; any where absent
/// @param unitType the units of this type; any where absent
@Schema(name = "RegimeDeadline")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RegimeDeadline(
        @Schema(required = true, implementation = Period.Type.class) @Nullable
        String periodType,

        @Nullable Integer periodNumber,
        @Nullable String unitType,
        @Schema(required = true) @Nullable DeadlineBody deadline) {

    private static final int MOST_PERIODS = 12;

    RegimeDeadline check(Findings findings, String at) {
        findings.oneOf(at + "/periodType", periodType, Period.Type.class);
        if (periodNumber != null) {
            findings.number(at + "/periodNumber", periodNumber, 1, MOST_PERIODS);
        }
        if (unitType != null) {
            findings.code(at + "/unitType", unitType);
        }
        if (deadline == null) {
            findings.add(at + "/deadline", "missing", null, Message.of("plan.regime-deadline.missing"));
        } else {
            deadline.check(findings, at + "/deadline");
        }
        return this;
    }

    boolean isFor(Period period, String type) {
        return period.type().name().equals(periodType)
                && (periodNumber == null || periodNumber == period.number())
                && (unitType == null || unitType.equals(type));
    }

    /// How much it says of those that it is for: what says more is tried first.
    int precision() {
        return (unitType == null ? 0 : 2) + (periodNumber == null ? 0 : 1);
    }

    DeadlineBody rule() {
        return Objects.requireNonNull(deadline);
    }
}
