package vn.hopluu.plan.unit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.problem.PlanProblem;
import vn.hopluu.plan.time.DateRange;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.ProblemType;
import vn.hopluu.web.problem.WebProblem;

/// Why one unit cannot be as an act states it.
///
/// @param unit the unit's id
/// @param named the stated days of the version or the route that is wrong
/// @param regime that route's regime, or the one under which a cycle closes; null where routes play no part
/// @param days the days on which the rule is broken
/// @param others the ids of the other units that have to do with it: who bears the code, who is not valid, who still
///     needs this one; for a cycle its way from the unit to its return
/// @param value what is stated, for a person
/// @param rule what it should be, for a person
public record UnitFinding(
        long unit,
        Kind kind,
        DateRange named,
        @Nullable String regime,
        DateRange days,
        List<Long> others,
        String value,
        String rule) {

    /// What kind of rule is broken, in the order in which they are best mended.
    public enum Kind {
        VERSIONS_OVERLAP(WebProblem.INVALID, "overlap", Message.of("plan.unit-rule.one-at-a-time")),
        ROUTES_OVERLAP(WebProblem.INVALID, "overlap", Message.of("plan.unit-rule.one-recipient")),
        ROUTE_OUTSIDE(WebProblem.INVALID, "outside-versions", Message.of("plan.unit-rule.reports-while-valid")),
        CODE_TAKEN(PlanProblem.CODE_TAKEN, "code-taken", Message.of("plan.unit-rule.one-code")),
        CYCLE(PlanProblem.UNIT_CYCLE, "cycle", Message.of("plan.unit-rule.no-cycle")),
        PARENT_NOT_VALID(PlanProblem.SUPERIOR_NOT_VALID, "parent", Message.of("plan.unit-rule.valid-while-named")),
        RECIPIENT_NOT_VALID(
                PlanProblem.SUPERIOR_NOT_VALID, "recipient", Message.of("plan.unit-rule.valid-while-named")),
        INTERMEDIARY_NOT_VALID(
                PlanProblem.SUPERIOR_NOT_VALID, "intermediary", Message.of("plan.unit-rule.valid-while-named")),
        ADDRESSEE_NOT_VALID(
                PlanProblem.SUPERIOR_NOT_VALID, "addressee", Message.of("plan.unit-rule.valid-while-named")),
        STILL_NEEDED(PlanProblem.UNITS_LEFT_BEHIND, "needed", Message.of("plan.unit-rule.still-needed"));
        private final ProblemType problem;
        private final String code;
        private final Message sentence;

        Kind(ProblemType problem, String code, Message sentence) {
            this.problem = problem;
            this.code = code;
            this.sentence = sentence;
        }

        public ProblemType problem() {
            return problem;
        }

        /// A word for programs: `code-taken`.
        public String code() {
            return code;
        }

        /// The rule itself, in one sentence.
        public Message sentence() {
            return sentence;
        }
    }
}
