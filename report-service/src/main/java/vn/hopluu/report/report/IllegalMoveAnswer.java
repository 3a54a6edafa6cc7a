package vn.hopluu.report.report;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.ext.Provider;

/// Answers a move that the state does not allow with the state and what is possible.
@Provider
public class IllegalMoveAnswer extends ExceptionMapperBase<IllegalMove> {

    @Override
    protected HttpProblem toProblem(IllegalMove e) {
        return e.problem();
    }
}
