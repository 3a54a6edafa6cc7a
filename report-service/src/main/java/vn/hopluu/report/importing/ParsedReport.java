package vn.hopluu.report.importing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.reference.FormDefinition;
import vn.hopluu.report.report.ReportAddress;

/// What a file says of one report. What it does not say is left as it stands.
///
/// @param row the line that names it, from 0; 0 for a template
/// @param narrative by heading
/// @param explanations by rule
record ParsedReport(
        ReportAddress address,
        FormDefinition definition,
        int row,
        List<ParsedCell> cells,
        Map<String, Said> narrative,
        Map<String, Said> explanations,
        @Nullable LocalDate dataFrom,
        @Nullable LocalDate dataTo) {

    /// A text and where it stands.
    record Said(int row, String place, String text) {}

    ParsedReport {
        cells = List.copyOf(cells);
        narrative = Map.copyOf(narrative);
        explanations = Map.copyOf(explanations);
    }
}
