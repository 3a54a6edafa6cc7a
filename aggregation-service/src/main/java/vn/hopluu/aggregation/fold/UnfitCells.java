package vn.hopluu.aggregation.fold;

/// A report's cells do not fit the slots of its form as it is known now.
public final class UnfitCells extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean laterFormMayFit;

    UnfitCells(String message, boolean laterFormMayFit) {
        super(message);
        this.laterFormMayFit = laterFormMayFit;
    }

    /// Whether a version of the form that has not arrived yet may have the slots.
    public boolean laterFormMayFit() {
        return laterFormMayFit;
    }
}
