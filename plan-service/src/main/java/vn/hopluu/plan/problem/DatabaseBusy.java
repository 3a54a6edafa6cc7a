package vn.hopluu.plan.problem;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PessimisticLockException;
import jakarta.persistence.QueryTimeoutException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.hibernate.exception.LockAcquisitionException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import vn.hopluu.web.problem.Problem;

/// No statement and no wait for a lock is without a bound. Where one is reached, nothing is wrong with the request and
/// nothing of it is stored: somebody else, a large act perhaps, is still at work.
class DatabaseBusy {

    /// About as long as an act over the whole country takes.
    private static final int RETRY_SECONDS = 10;

    private static final Logger LOG = Logger.getLogger(DatabaseBusy.class);

    @ServerExceptionMapper({
        LockTimeoutException.class,
        PessimisticLockException.class,
        QueryTimeoutException.class,
        org.hibernate.PessimisticLockException.class,
        org.hibernate.QueryTimeoutException.class,
        org.hibernate.exception.LockTimeoutException.class,
        LockAcquisitionException.class
    })
    public Response toResponse(Exception reached) {
        LOG.warn("a request waited too long for the database", reached);
        return Problem.builder(
                        PlanProblem.BUSY,
                        "Somebody else is changing much at this moment. Nothing of this request is stored: send it again"
                                + " in " + RETRY_SECONDS + " seconds.")
                .withHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .build()
                .toResponse();
    }
}
