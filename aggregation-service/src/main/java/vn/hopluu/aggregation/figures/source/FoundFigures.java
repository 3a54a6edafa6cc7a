package vn.hopluu.aggregation.figures.source;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.reference.UnitNames;

/// What was found where a unit's figures were asked for.
///
/// @param periods whose figures these are, in order of time
/// @param gaps periods of the year so far that have no campaign
/// @param restated null for as reported
public record FoundFigures(
        FiguresQuestion question,
        UnitFigures figures,
        List<String> periods,
        List<String> gaps,
        @Nullable Restated restated) {

    /// @param structure the day
    /// @param sources the units whose figures the totals are made of, as the campaign called them, by code
    /// @param ended units below that ended and that nobody succeeds: their figures are in no unit of that day
    public record Restated(LocalDate structure, List<UnitNames.Name> sources, List<UnitNames.Name> ended) {}

    static FoundFigures ofOnePeriod(FiguresQuestion question, UnitFigures figures, @Nullable Restated restated) {
        return new FoundFigures(question, figures, List.of(question.campaign().period()), List.of(), restated);
    }
}
