package vn.hopluu.report.model;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.ext.Provider;

/// Answers a step that the state does not allow with the state and what is possible.
@Provider
public class IllegalStepAnswer extends ExceptionMapperBase<IllegalStep> {

    @Override
    protected HttpProblem toProblem(IllegalStep e) {
        return e.problem();
    }
}
