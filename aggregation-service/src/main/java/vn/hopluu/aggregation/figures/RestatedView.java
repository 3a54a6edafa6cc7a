package vn.hopluu.aggregation.figures;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hopluu.aggregation.figures.source.FoundFigures;
import vn.hopluu.aggregation.reference.UnitNames;

/// On which structure figures were restated, and out of what.
@Schema(description = "What restated totals are made of: own figures of whole units, never of consolidated reports")
public record RestatedView(
        LocalDate structure,

        @Schema(description = "How many units of the campaign lie inside")
        int units,

        @Schema(description = "The first 500 of them by code, as the campaign called them")
        List<RestatedUnit> sources,

        @Schema(
                description =
                        "How many units below ended without a successor: their figures are in no unit of that day")
        int ended,

        @Schema(description = "The first 500 of those") List<RestatedUnit> withoutSuccessor) {

    private static final int MOST = 500;

    /// @param day on which it is called so: `code@day` names it
    @Schema(name = "RestatedSource")
    public record RestatedUnit(long id, String code, String name, LocalDate day) {}

    static RestatedView of(FoundFigures.Restated restated) {
        return new RestatedView(
                restated.structure(),
                restated.sources().size(),
                sources(restated.sources()),
                restated.ended().size(),
                sources(restated.ended()));
    }

    private static List<RestatedUnit> sources(List<UnitNames.Name> names) {
        return names.stream()
                .limit(MOST)
                .map(name -> new RestatedUnit(name.unit(), name.code(), name.name(), name.day()))
                .toList();
    }
}
