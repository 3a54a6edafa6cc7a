package vn.hopluu.plan.obligation;

import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.problem.PlanProblem;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.Problem;

/// What every act on an obligation says.
///
/// @param id names the act: the same id with the same content is the same act, and is done once
/// @param reason why, as it is said to the unit
/// @param legalBasis the text that it rests on, or null
public record ActTerms(String id, String reason, @Nullable String legalBasis) {

    /// @return a 422 problem: what is on record under the id says something else
    public static RuntimeException idTaken(String id) {
        return Problem.of(PlanProblem.ACT_ID_TAKEN, Message.of("plan.obligation.act-id-taken", id));
    }
}
