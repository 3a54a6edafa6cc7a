package vn.hopluu.report.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What there is to say of a file: faults, each of which keeps the whole file out, and notes of how something was read.
/// All is counted; the first of it is kept.
final class ImportFindings {

    /// So many are told. Nobody mends more at once, and an answer has a size.
    static final int TOLD = 1_000;

    private final List<LineFinding> faults = new ArrayList<>();
    private final List<LineFinding> notes = new ArrayList<>();
    private int faultCount;
    private int noteCount;

    /// A fault at a place.
    ///
    /// @param row from 0
    void fault(int row, String place, String code, @Nullable String value, String reason, String rule) {
        faultCount++;
        if (faults.size() < TOLD) {
            faults.add(new LineFinding(row + 1, place, code, value, reason, rule));
        }
    }

    /// A fault of the file as a whole.
    void ofFile(String code, @Nullable String value, String reason, String rule) {
        fault(-1, "", code, value, reason, rule);
    }

    /// @param row from 0
    void note(int row, String place, String code, @Nullable String value, String said) {
        noteCount++;
        if (notes.size() < TOLD) {
            notes.add(new LineFinding(row + 1, place, code, value, said, ""));
        }
    }

    boolean isFaulty() {
        return faultCount > 0;
    }

    int faultCount() {
        return faultCount;
    }

    int noteCount() {
        return noteCount;
    }

    /// In the order of the lines.
    List<LineFinding> faults() {
        return sorted(faults);
    }

    List<LineFinding> notes() {
        return sorted(notes);
    }

    private static List<LineFinding> sorted(List<LineFinding> remarks) {
        return remarks.stream()
                .sorted(Comparator.comparingInt(LineFinding::line))
                .toList();
    }
}
