package vn.hopluu.report.lifecycle;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/// What can be done to a report. Except for editing a draft, every move is an event.
public enum Move {
    /// Fill in the draft.
    EDIT("draft", LegalMoves.Editing.class),
    /// Hand the draft in as a new version.
    SUBMIT("submission", LegalMoves.Submitting.class),
    /// Send it back to its unit, with a reason.
    RETURN("return", LegalMoves.Returning.class),
    /// Approve the version handed in; of a withdrawn report, approve the withdrawal.
    APPROVE("approval", LegalMoves.Approving.class),
    /// Close an approved report: from here on only a correction follows.
    LOCK("lock", LegalMoves.Locking.class),
    /// Hand in another version, with a reason, while the approved one stays until the new one is approved.
    CORRECT("correction", LegalMoves.Correcting.class),
    /// Take it back.
    WITHDRAW("withdrawal", LegalMoves.Withdrawing.class);

    private final String path;
    private final Class<? extends LegalMoves> type;

    Move(String path, Class<? extends LegalMoves> type) {
        this.path = path;
        this.type = type;
    }

    /// The last part of its endpoint's path.
    public String path() {
        return path;
    }

    /// Whether it makes a version.
    public boolean handsIn() {
        return this == SUBMIT || this == CORRECT;
    }

    /// The move that a type of [LegalMoves] is.
    public static Move of(Class<? extends LegalMoves> type) {
        return Arrays.stream(values())
                .filter(move -> move.type == type)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type + " is not one move's type"));
    }

    boolean isLegalAt(Stage stage) {
        return type.isInstance(stage);
    }

    static Set<Move> legalAt(Stage stage) {
        return Arrays.stream(values())
                .filter(move -> move.isLegalAt(stage))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Move.class)));
    }
}
