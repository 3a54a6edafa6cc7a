package vn.hopluu.report.importing;

/// What becomes of the figures of a file that nobody who looked it through has seen.
public enum UnseenChoice {
    /// They are read like any others.
    READ,
    /// They are as if they were not there.
    LEAVE_OUT
}
