package vn.hopluu.web.refusal;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;
import vn.hopluu.web.json.JsonProblem;
import vn.hopluu.web.language.Message;
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
        return switch (e.getResponse().getStatus()) {
            case 404 -> Problem.of(WebProblem.NOT_FOUND, Message.of("web.framework.not-found"));
            case 405 -> wrongMethod(e.getResponse().getHeaderString("Allow"));
            case 406 -> Problem.of(WebProblem.NOT_ACCEPTABLE, Message.of("web.framework.not-acceptable"));
            case 415 -> Problem.of(WebProblem.UNSUPPORTED_MEDIA_TYPE, Message.of("web.framework.media-type"));
            case 400 -> Problem.of(WebProblem.MALFORMED, Message.of("web.framework.malformed"));
            default ->
                HttpProblem.builder()
                        .withStatus(e.getResponse().getStatusInfo())
                        .withTitle(e.getResponse().getStatusInfo().getReasonPhrase())
                        .build();
        };
    }

    private static HttpProblem wrongMethod(@Nullable String allow) {
        Problem.Builder problem = Problem.builder(WebProblem.METHOD_NOT_ALLOWED, Message.of("web.framework.method"));
        return allow == null
                ? problem.build()
                : problem.withHeader("Allow", allow).build();
    }
}
