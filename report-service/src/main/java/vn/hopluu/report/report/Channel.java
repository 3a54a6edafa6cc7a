package vn.hopluu.report.report;

/// The way by which something came in.
public enum Channel {
    /// An officer at the screen.
    UI,
    /// Another system, or whoever did not say.
    API,
    /// A line of a batch.
    BATCH,
    /// A file that was read in.
    FILE
}
