package vn.hopluu.web.refusal;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.Problem;
import vn.hopluu.web.problem.WebProblem;

/// Whoever is not known, and whoever may not do such a thing anywhere. Why a token is not believed is said to nobody:
/// an honest client needs a new one in any case.
public final class RefusedCaller {

    private RefusedCaller() {}

    @Provider
    @Priority(100)
    public static final class WithoutToken extends ExceptionMapperBase<UnauthorizedException> {
        @Override
        protected HttpProblem toProblem(UnauthorizedException e) {
            return unknown("Bearer");
        }
    }

    @Provider
    @Priority(100)
    public static final class WithBadToken extends ExceptionMapperBase<AuthenticationFailedException> {
        @Override
        protected HttpProblem toProblem(AuthenticationFailedException e) {
            return unknown("Bearer error=\"invalid_token\"");
        }
    }

    @Provider
    @Priority(100)
    public static final class WithoutRight extends ExceptionMapperBase<ForbiddenException> {
        @Override
        protected HttpProblem toProblem(ForbiddenException e) {
            return Problem.of(WebProblem.FORBIDDEN, Message.of("web.access.no-permission"));
        }
    }

    /// RFC 6750, section 3.
    private static HttpProblem unknown(String challenge) {
        return Problem.builder(WebProblem.UNAUTHENTICATED, Message.of("web.access.unauthenticated"))
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, challenge)
                .build();
    }
}
