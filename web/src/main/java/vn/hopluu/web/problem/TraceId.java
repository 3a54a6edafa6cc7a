package vn.hopluu.web.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jboss.logging.MDC;

/// Gives every problem a `traceId`: that of the trace where there is one, else one of its own. The problem is
/// logged with it, so a caller's complaint finds its line.
@Singleton
class TraceId implements ProblemPostProcessor {

    static final String NAME = "traceId";

    /// Before the problem is logged.
    @Override
    public int priority() {
        return 1_000;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (problem.getParameters().containsKey(NAME)) {
            return problem;
        }
        return HttpProblem.builder(problem).with(NAME, current()).build();
    }

    static String current() {
        Object trace = MDC.get(NAME);
        return trace == null ? UUID.randomUUID().toString().replace("-", "") : trace.toString();
    }
}
