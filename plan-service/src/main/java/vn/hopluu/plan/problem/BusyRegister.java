package vn.hopluu.plan.problem;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PessimisticLockException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import vn.hopluu.web.problem.Problem;

/// Somebody else has held a register for as long as anybody waits: an import of the whole country may.
final class BusyRegister {

    private static final String RETRY_SECONDS = "10";

    private BusyRegister() {}

    @Provider
    static final class Timeout implements ExceptionMapper<LockTimeoutException> {
        @Override
        public Response toResponse(LockTimeoutException waitedTooLong) {
            return busy();
        }
    }

    @Provider
    static final class Pessimistic implements ExceptionMapper<PessimisticLockException> {
        @Override
        public Response toResponse(PessimisticLockException waitedTooLong) {
            return busy();
        }
    }

    private static Response busy() {
        return Problem.builder(
                        PlanProblem.BUSY,
                        "Somebody else is changing the same register, an import perhaps. Nothing of this request is"
                                + " stored: send it again in " + RETRY_SECONDS + " seconds.")
                .withHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .build()
                .toResponse();
    }
}
