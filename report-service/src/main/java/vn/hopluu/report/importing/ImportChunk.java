package vn.hopluu.report.importing;

import java.util.ArrayList;
import java.util.List;

/// Reports of an import that are worked on together: only of so many are contents in memory, however large the file is.
///
/// @param reports in the order of their places, without a gap
record ImportChunk(List<ComparedReport> reports) {

    /// Enough for statements that are worth their way, few enough for a heap that others use, too.
    static final int SIZE = 500;

    ImportChunk {
        reports = List.copyOf(reports);
    }

    /// All of an import.
    static List<ImportChunk> of(List<ComparedReport> comparedReports) {
        List<ImportChunk> chunks = new ArrayList<>();
        for (int from = 0; from < comparedReports.size(); from += SIZE) {
            chunks.add(new ImportChunk(comparedReports.subList(from, Math.min(comparedReports.size(), from + SIZE))));
        }
        return chunks;
    }

    /// The place of its first report.
    int first() {
        return reports.getFirst().place();
    }

    /// The place of its last report.
    int last() {
        return reports.getLast().place();
    }
}
