package vn.hopluu.report.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What stands in a report.
///
/// @param formVersion the version of the form that was filled in; null: the one in use
/// @param dataFrom the first day that the figures speak of, as the unit states it
/// @param dataTo the last day that the figures speak of
/// @param estimatedTo the day to which the figures reach that are estimates (ước đến ngày); null: none is stated
/// @param narrative prose by heading: `"III.2": "…"`
/// @param explanations what the unit says to findings
/// @param sectionWindows the days that a section's figures speak of, where they are not the report's
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Content(
        @Nullable Integer formVersion,
        @Nullable LocalDate dataFrom,
        @Nullable LocalDate dataTo,
        @Nullable LocalDate estimatedTo,
        List<CellAnswer> values,
        Map<String, String> narrative,
        List<Explanation> explanations,
        List<SectionWindow> sectionWindows) {

    /// What a unit says to a finding of a rule.
    public record Explanation(String rule, String text) {}

    /// The days of one section of the paper, both included.
    ///
    /// @param section the section's code in the form's version
    public record SectionWindow(String section, LocalDate dataFrom, LocalDate dataTo) {}

    public Content {
        values = List.copyOf(values);
        narrative = Map.copyOf(narrative);
        explanations = List.copyOf(explanations);
        // Stored content of before has none
        sectionWindows = sectionWindows == null ? List.of() : List.copyOf(sectionWindows);
    }

    public Content withDays(LocalDate from, LocalDate to) {
        return new Content(formVersion, from, to, estimatedTo, values, narrative, explanations, sectionWindows);
    }
}
