package vn.hopluu.aggregation.rollup;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.ext.Provider;
import org.jboss.logging.Logger;
import vn.hopluu.aggregation.sql.SqlFailure;
import vn.hopluu.web.problem.Problem;

/// What a reader is told when the database is away, and what an operator is told when it refuses a statement.
@Provider
@Priority(100)
public final class DatabaseRefused extends ExceptionMapperBase<SqlFailure> {

    private static final Logger LOG = Logger.getLogger(DatabaseRefused.class);

    @Override
    protected HttpProblem toProblem(SqlFailure failure) {
        if (SqlFailure.isPassing(failure)) {
            return Problem.builder(
                            AggregationProblem.DATABASE_AWAY,
                            "The database did not answer. Ask again in a few seconds.")
                    .withHeader("Retry-After", "5")
                    .build();
        }
        LOG.error("the database refused a statement", failure);
        return Problem.of(
                AggregationProblem.REFUSED,
                "The figures could not be read. The service's log says why, by the traceId.");
    }
}
