package vn.hopluu.report.report;

/// What can be done to a report. Except for editing a draft, every move is an event.
public enum Move {
    /// Fill in the draft.
    EDIT("draft"),
    /// Hand the draft in as a new version.
    SUBMIT("submission"),
    /// Send it back to its unit, with a reason.
    RETURN("return"),
    /// Approve the version handed in; of a withdrawn report, approve the withdrawal.
    APPROVE("approval"),
    /// Close an approved report: from here on only a correction follows.
    LOCK("lock"),
    /// Hand in another version, with a reason, while the approved one stays until the new one is approved.
    CORRECT("correction"),
    /// Take it back.
    WITHDRAW("withdrawal");

    private final String path;

    Move(String path) {
        this.path = path;
    }

    /// Whether it makes a version.
    boolean handsIn() {
        return this == SUBMIT || this == CORRECT;
    }

    /// The last part of its endpoint's path.
    public String path() {
        return path;
    }
}
