package vn.hopluu.aggregation.reconciliation;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.rollup.RollUpQuery;
import vn.hopluu.web.problem.Problem;
import vn.hopluu.web.problem.WebProblem;

/// Which campaign and basis, and how much of what is found.
public class ReconciliationQuery extends RollUpQuery {

    private static final int USUAL = 50;
    private static final int MOST = 200;

    @QueryParam("indicator")
    @Parameter(description = "Only this indicator; all where absent", example = "DT02")
    public @Nullable String indicator;

    @QueryParam("limit")
    @Parameter(description = "How many differences at most, from 1 to 200; 50 where absent")
    public @Nullable String limit;

    int requiredLimit() {
        if (limit == null) {
            return USUAL;
        }
        int number = limit.matches("[0-9]{1,3}") ? Integer.parseInt(limit) : 0;
        if (number < 1 || number > MOST) {
            throw Problem.of(WebProblem.BAD_QUERY, "Query parameter limit must be a number from 1 to " + MOST + ".");
        }
        return number;
    }
}
