package vn.hopluu.plan.planning;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.hopluu.plan.problem.PlanProblem;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.Problem;

/// Finds the plan that stands above another one.
@ApplicationScoped
class SuperiorPlans {

    /// No chain of plans is as long as this.
    private static final int MOST_PLANS = 1_000;

    /// The published plan above, or empty while there is none, or while a number names several.
    Optional<Plan> above(Plan plan) {
        List<Plan> published =
                candidates(plan).stream().filter(Plan::isPublished).toList();
        return published.size() == 1 ? Optional.of(published.getFirst()) : Optional.empty();
    }

    /// The published plans that cite this one by its number.
    List<Plan> citing(Plan superior) {
        return Plan.<Plan>list(
                        "terms.superior.number = ?1 and publishedAt is not null order by code",
                        superior.terms().number())
                .stream()
                .filter(plan -> isMeant(plan.terms().above(), superior))
                .toList();
    }

    /// @throws RuntimeException a 409 problem where the plan would stand above itself
    void refuseCycle(Plan plan) {
        Set<String> seen = new HashSet<>();
        Deque<Plan> above = new ArrayDeque<>(candidates(plan));
        while (!above.isEmpty() && seen.size() < MOST_PLANS) {
            Plan next = above.pop();
            if (next.code().equals(plan.code())) {
                throw Problem.of(
                        PlanProblem.PLAN_CYCLE, Message.of("plan.superior-plans.plan-cycle", plan.code(), seen));
            }
            if (seen.add(next.code())) {
                above.addAll(candidates(next));
            }
        }
    }

    private static List<Plan> candidates(Plan plan) {
        SuperiorPlan above = plan.terms().above();
        if (above.code() != null) {
            return Plan.<Plan>findByIdOptional(above.code()).stream().toList();
        }
        return above.number() == null
                ? List.of()
                : Plan.<Plan>list("terms.number = ?1", above.number()).stream()
                        .filter(superior -> isMeant(above, superior))
                        .toList();
    }

    private static boolean isMeant(SuperiorPlan cited, Plan superior) {
        PlanTerms terms = superior.terms();
        return terms.number().equals(cited.number())
                && (cited.issued() == null || Objects.equals(cited.issued(), terms.issued()))
                && (cited.issuerId() == null || cited.issuerId() == terms.issuerId());
    }
}
