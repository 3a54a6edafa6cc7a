package vn.hopluu.report.report;

import java.util.Set;
import java.util.stream.Collectors;

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

    public ReportState state() {
        return state;
    }

    public Move move() {
        return move;
    }

    public Set<Move> possible() {
        return possible;
    }
}
