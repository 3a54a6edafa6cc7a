package vn.hopluu.plan.unit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.problem.PlanProblem;
import vn.hopluu.plan.time.DateRange;
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
        VERSIONS_OVERLAP(WebProblem.INVALID, "overlap", "A unit is one thing on a day."),
        ROUTES_OVERLAP(WebProblem.INVALID, "overlap", "A unit has one recipient per regime on a day."),
        ROUTE_OUTSIDE(WebProblem.INVALID, "outside-versions", "A unit reports only while it is valid."),
        CODE_TAKEN(PlanProblem.CODE_TAKEN, "code-taken", "Two units may not bear one code on the same day."),
        CYCLE(PlanProblem.UNIT_CYCLE, "cycle", "No unit stands above itself."),
        PARENT_NOT_VALID(PlanProblem.SUPERIOR_NOT_VALID, "parent", Kind.VALID_WHILE_NAMED),
        RECIPIENT_NOT_VALID(PlanProblem.SUPERIOR_NOT_VALID, "recipient", Kind.VALID_WHILE_NAMED),
        INTERMEDIARY_NOT_VALID(PlanProblem.SUPERIOR_NOT_VALID, "intermediary", Kind.VALID_WHILE_NAMED),
        ADDRESSEE_NOT_VALID(PlanProblem.SUPERIOR_NOT_VALID, "addressee", Kind.VALID_WHILE_NAMED),
        STILL_NEEDED(
                PlanProblem.UNITS_LEFT_BEHIND,
                "needed",
                "Other units name this one on days on which it would not be valid. Move or close them first.");

        private static final String VALID_WHILE_NAMED =
                "A parent, a recipient, an intermediary and an addressee must be valid on every day on which they are named.";

        private final ProblemType problem;
        private final String code;
        private final String sentence;

        Kind(ProblemType problem, String code, String sentence) {
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
        public String sentence() {
            return sentence;
        }
    }
}
