package vn.hopluu.web.refusal;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import vn.hopluu.web.json.JsonProblem;
import vn.hopluu.web.problem.Problem;
import vn.hopluu.web.problem.WebProblem;

/// What the framework refuses before an endpoint is reached, in our words.
public final class RefusedByFramework {

    private RefusedByFramework() {}

    @Provider
    @Priority(100)
    public static final class Any extends ExceptionMapperBase<WebApplicationException> {
        @Override
        protected HttpProblem toProblem(WebApplicationException e) {
            return problem(e);
        }
    }

    /// A kind that the problem library answers itself unless we do.
    @Provider
    @Priority(100)
    public static final class NoSuchAddress extends ExceptionMapperBase<NotFoundException> {
        @Override
        protected HttpProblem toProblem(NotFoundException e) {
            return problem(e);
        }
    }

    private static HttpProblem problem(WebApplicationException e) {
        // A parameter that cannot be read is wrapped: as if its address were none
        if (e.getCause() instanceof HttpProblem already) {
            return already;
        }
        if (e.getCause() instanceof JsonProcessingException json) {
            return JsonProblem.of(json);
        }
        HttpProblem.Builder problem = switch (e.getResponse().getStatus()) {
            case 404 ->
                Problem.builder(
                        WebProblem.NOT_FOUND, "There is no such address. GET /api/v1 lists those that there are.");
            case 405 -> Problem.builder(WebProblem.METHOD_NOT_ALLOWED, "The address takes other methods: see `Allow`.");
            case 406 -> Problem.builder(WebProblem.NOT_ACCEPTABLE, "Ask for application/json in `Accept`.");
            case 415 ->
                Problem.builder(
                        WebProblem.UNSUPPORTED_MEDIA_TYPE,
                        "Send the body as the address takes it, with its Content-Type: application/json, or application/x-ndjson for a batch.");
            case 400 ->
                Problem.builder(WebProblem.MALFORMED, "The request cannot be read: check its parameters and headers.");
            default ->
                HttpProblem.builder()
                        .withStatus(e.getResponse().getStatusInfo())
                        .withTitle(e.getResponse().getStatusInfo().getReasonPhrase());
        };
        Object allow = e.getResponse().getHeaderString("Allow");
        return allow == null
                ? problem.build()
                : problem.withHeader("Allow", allow).build();
    }
}
