package vn.hopluu.report.importing;

import java.util.List;

/// Where an import stands.
public enum ImportState {
    /// It can be committed.
    READY,
    /// Lines of it are to be mended first, in the file.
    REFUSED,
    /// It holds figures that nobody saw: upload it again, saying whether they are read or left out.
    UNDECIDED,
    /// It was committed.
    COMMITTED;

    /// Of which nothing can be committed.
    static final List<ImportState> NOT_TO_COMMIT = List.of(REFUSED, UNDECIDED);
}
