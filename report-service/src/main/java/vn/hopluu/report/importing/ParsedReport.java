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
record ParsedReport(
        ReportAddress address, FormDefinition definition, int row, List<ParsedCell> cells, Texts texts, Days days) {

    /// A text and where it stands.
    record Said(int row, String place, String text) {}

    /// An explanation under a code that nothing of the form has.
    ///
    /// @param typed whether somebody wrote the code; else the file was handed out with it
    record UnknownRule(String rule, Said said, boolean typed) {}

    /// @param narrative by heading
    /// @param explanations by the code of the finding
    record Texts(Map<String, Said> narrative, Map<String, Said> explanations, List<UnknownRule> unknown) {

        Texts {
            narrative = Map.copyOf(narrative);
            explanations = Map.copyOf(explanations);
            unknown = List.copyOf(unknown);
        }
    }

    /// The days that the figures speak of; null where the file does not say.
    ///
    /// @param estimatedTo to which day the estimates reach
    /// @param sections where a section's are not the report's, by its code
    record Days(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate estimatedTo,
            Map<String, SectionDays> sections) {

        Days {
            sections = Map.copyOf(sections);
        }
    }

    /// @param row from 0
    /// @param place where one of them stands
    record SectionDays(
            int row,
            String place,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    ParsedReport {
        cells = List.copyOf(cells);
    }
}
