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
/// @param narrative prose by heading: `"III.2": "…"`
/// @param explanations what the unit says to findings
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Content(
        @Nullable Integer formVersion,
        @Nullable LocalDate dataFrom,
        @Nullable LocalDate dataTo,
        List<Answer> values,
        Map<String, String> narrative,
        List<Explanation> explanations) {

    /// What a unit says to a finding of a rule.
    public record Explanation(String rule, String text) {}

    public Content {
        values = List.copyOf(values);
        narrative = Map.copyOf(narrative);
        explanations = List.copyOf(explanations);
    }
}
