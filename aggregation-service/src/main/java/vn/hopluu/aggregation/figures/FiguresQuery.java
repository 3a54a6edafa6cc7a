package vn.hopluu.aggregation.figures;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.question.CampaignQuery;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.parameter.BadParameter;
import vn.hopluu.web.parameter.Days;

/// Which campaign, which of the two figures, on which structure, and whether of the year so far.
public class FiguresQuery extends CampaignQuery {

    static final String AS_REPORTED = "as-reported";

    @QueryParam("structure")
    @DefaultValue(AS_REPORTED)
    @Parameter(
            description =
                    "as-reported: along the campaign's own structure; or a day, on whose structure the figures are"
                            + " restated, of whole units only",
            example = "2025-07-01")
    public @Nullable String structure;

    @QueryParam("accumulate")
    @DefaultValue("none")
    @Parameter(
            description = "none: the period alone; year-to-date: the year up to the period's end",
            schema = @Schema(enumeration = {"none", "year-to-date"}))
    public @Nullable String accumulate;

    /// @return empty for as reported
    Optional<LocalDate> requiredStructure() {
        return structure(structure);
    }

    /// @return empty for as reported
    static Optional<LocalDate> structure(@Nullable String structure) {
        if (structure == null || structure.equals(AS_REPORTED)) {
            return Optional.empty();
        }
        LocalDate day = Days.parse(structure);
        if (day == null) {
            throw BadParameter.of("structure", structure, Message.of("aggregation.figures-query.structure"));
        }
        return Optional.of(day);
    }

    boolean isYearToDate() {
        return switch (accumulate) {
            case null -> false;
            case "none" -> false;
            case "year-to-date" -> {
                if (requiredStructure().isPresent()) {
                    throw BadParameter.of("accumulate", accumulate, Message.of("aggregation.figures-query.accumulate"));
                }
                yield true;
            }
            default ->
                throw BadParameter.of("accumulate", accumulate, Message.of("aggregation.figures-query.accumulation"));
        };
    }
}
