package vn.hopluu.report.report;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hopluu.report.ReportProblem;
import vn.hopluu.report.lifecycle.Move;
import vn.hopluu.report.lifecycle.ReportState;
import vn.hopluu.web.problem.Problem;

/// A move that the report's state does not allow.
public final class IllegalMove extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ReportState state;
    private final Move move;
    private final Set<Move> possible;

    IllegalMove(ReportState state, Move move, Set<Move> possible) {
        super("The report is %s, so %s is not possible. Possible: %s."
                .formatted(
                        state,
                        move.path(),
                        possible.stream().map(Move::path).sorted().collect(Collectors.joining(", "))));
        this.state = state;
        this.move = move;
        this.possible = Set.copyOf(possible);
    }

    ReportState state() {
        return state;
    }

    Move move() {
        return move;
    }

    Set<Move> possible() {
        return possible;
    }

    /// 409, with the state and what is possible.
    public HttpProblem problem() {
        return Problem.builder(ReportProblem.ILLEGAL_MOVE, String.valueOf(getMessage()))
                .with("state", state)
                .with("possible", possible.stream().map(Move::path).sorted().toList())
                .build();
    }
}
