package vn.hopluu.plan.restoration;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.hopluu.plan.problem.PlanProblem;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.Problem;

/// No write is answered by a database that was not held against its topics: what it would change may be older than what
/// everybody else knows, and an id that it gives may be another unit's.
class WriteBlockingFilter {

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final String RETRY_AFTER_S = "5";

    private final KnownDatabase known;

    WriteBlockingFilter(KnownDatabase known) {
        this.known = known;
    }

    @ServerRequestFilter
    public void refuse(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        if (READS.contains(request.getMethod()) || path.endsWith("/restorations") || known.isKnown()) {
            return;
        }
        throw Problem.builder(PlanProblem.RESTORING, Message.of("plan.restoring", RETRY_AFTER_S))
                .withHeader("Retry-After", RETRY_AFTER_S)
                .build();
    }
}
