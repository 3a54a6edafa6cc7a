package vn.hopluu.simulation;

/// The connection broke during a commit: it may have happened or not.
final class OutcomeUnknown extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OutcomeUnknown() {
        super("the outcome of the commit is unknown", null, false, false);
    }
}
