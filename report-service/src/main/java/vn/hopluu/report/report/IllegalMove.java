package vn.hopluu.report.report;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hopluu.report.ReportProblem;
import vn.hopluu.report.lifecycle.Move;
import vn.hopluu.report.lifecycle.ReportState;
import vn.hopluu.web.language.Message;
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
        List<Move> ordered =
                possible.stream().sorted(Comparator.comparing(Move::path)).toList();
        return Problem.builder(
                        ReportProblem.ILLEGAL_MOVE,
                        Message.of(
                                "report.illegal-move",
                                Message.word(state),
                                Message.word(move),
                                ordered.stream()
                                        .map(each -> Message.of("report.move", Message.word(each), each.path()))
                                        .toList()))
                .with("state", state)
                .with("stateText", Message.word(state))
                .with("possible", ordered.stream().map(Move::path).toList())
                .with("possibleText", ordered.stream().map(Message::word).toList())
                .build();
    }
}
