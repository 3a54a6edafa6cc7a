package vn.hopluu.report.report;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.ext.Provider;
import vn.hopluu.report.ReportProblem;
import vn.hopluu.web.problem.Problem;

/// Answers a move that the state does not allow with the state and what is possible.
@Provider
public class IllegalMoveAnswer extends ExceptionMapperBase<IllegalMove> {

    @Override
    protected HttpProblem toProblem(IllegalMove e) {
        return Problem.builder(ReportProblem.ILLEGAL_MOVE, String.valueOf(e.getMessage()))
                .with("state", e.state())
                .with("possible", e.possible().stream().map(Move::path).sorted().toList())
                .build();
    }
}
