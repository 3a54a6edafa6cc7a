package vn.hopluu.report.importing;

/// Where an import stands.
public enum ImportState {
    /// It can be committed.
    READY,
    /// Lines of it are to be mended first, in the file.
    REFUSED,
    /// It was committed.
    COMMITTED
}
