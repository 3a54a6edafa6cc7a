package vn.hopluu.report.importing;

import java.util.ArrayList;
import java.util.List;

/// Reports of an import that are worked on together: only of so many are contents in memory, however large the file is.
///
/// @param reports in the order of their places, without a gap
record Lot(List<Foreseen> reports) {

    /// Enough for statements that are worth their way, few enough for a heap that others use, too.
    static final int SIZE = 500;

    Lot {
        reports = List.copyOf(reports);
    }

    /// All of an import.
    static List<Lot> of(List<Foreseen> foreseen) {
        List<Lot> lots = new ArrayList<>();
        for (int from = 0; from < foreseen.size(); from += SIZE) {
            lots.add(new Lot(foreseen.subList(from, Math.min(foreseen.size(), from + SIZE))));
        }
        return lots;
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
