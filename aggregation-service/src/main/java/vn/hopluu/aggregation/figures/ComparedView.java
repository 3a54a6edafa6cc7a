package vn.hopluu.aggregation.figures;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.figures.computed.ComputedView;
import vn.hopluu.aggregation.figures.source.FoundFigures;

/// The other period that stands beside each figure.
@Schema(description = "The period that the figures are compared with")
public record ComparedView(
        String period,

        @Schema(
                description = "The day on whose structure its figures were restated, since the unit is none of its own"
                        + " structure; null: as reported")
        @Nullable
        LocalDate structure,

        @Schema(description = "Its reports inside, on this basis")
        int reports,

        @Schema(description = "Its ratios and derived figures")
        List<ComputedView> computed) {

    static ComparedView of(FoundFigures found, List<ComputedView> computed) {
        return new ComparedView(
                found.periods().getLast(),
                found.restated() == null ? null : found.restated().structure(),
                found.figures().reports(),
                computed);
    }
}
