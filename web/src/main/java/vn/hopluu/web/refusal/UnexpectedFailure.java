package vn.hopluu.web.refusal;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.ext.Provider;
import vn.hopluu.web.database.Outage;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.Problem;
import vn.hopluu.web.problem.WebProblem;

/// What no endpoint expects: 503 where the database is behind it, whatever it is wrapped in, else 500.
@Provider
@Priority(100)
public final class UnexpectedFailure extends ExceptionMapperBase<Exception> {

    @Override
    protected HttpProblem toProblem(Exception failure) {
        return Outage.behind(failure)
                .map(Outage::problem)
                .orElseGet(() -> Problem.of(WebProblem.FAILED, Message.of("web.framework.failed")));
    }
}
