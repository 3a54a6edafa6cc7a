package vn.hopluu.aggregation.lineage;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.fold.Basis;
import vn.hopluu.aggregation.question.CampaignQuery;
import vn.hopluu.events.Period;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.parameter.BadParameter;

/// Of which total, and which of its sources.
public class LineageQuery {

    @QueryParam("form")
    @Parameter(description = "The form's code; left out: the indicator's home form for the unit's root")
    public @Nullable String form;

    @QueryParam("period")
    @Parameter(description = "The period's code", required = true, example = "2024-Q1")
    public @Nullable String period;

    @QueryParam("indicator")
    @Parameter(description = "The indicator's code", required = true, example = "DT02")
    public @Nullable String indicator;

    @QueryParam("member")
    @Parameter(description = "One member per dimension joined by dots; left out: the total")
    public @Nullable String member;

    @QueryParam("basis")
    @DefaultValue("submitted")
    @Parameter(schema = @Schema(enumeration = {"submitted", "approved"}))
    public @Nullable String basis;

    @QueryParam("show")
    @DefaultValue("all")
    @Parameter(
            description = "all units; used: those whose figure is in the total; missing: those that stated none though"
                    + " it is expected of them; estimated: those whose figure in the total is an estimate; one-sided:"
                    + " those that gave one side of the ratio and not the other",
            schema = @Schema(enumeration = {"all", "used", "missing", "estimated", "one-sided"}))
    public @Nullable String show;

    @QueryParam("ratio")
    @Parameter(
            description = "The code of a ratio that the form's figures suffice for: marks the units that gave one of"
                    + " its sides and not the other",
            example = "TT03")
    public @Nullable String ratio;

    /// Which units a page holds.
    enum Show {
        ALL,
        USED,
        MISSING,
        ESTIMATED,
        ONE_SIDED;

        boolean shows(Contributions.Contribution used) {
            return switch (this) {
                case ALL -> true;
                case USED -> used.use() == Contributions.Use.OWN || used.use() == Contributions.Use.DECLARED;
                case MISSING -> used.missing() != null;
                case ESTIMATED -> used.contributor().estimates(used.use());
                case ONE_SIDED -> used.contributor().oneSided();
            };
        }
    }

    String requiredIndicator() {
        if (indicator == null || indicator.isBlank()) {
            throw BadParameter.of("indicator", indicator, Message.of("aggregation.lineage-query.indicator"));
        }
        return indicator;
    }

    String requiredPeriod() {
        if (period == null || period.isBlank()) {
            throw BadParameter.of("period", period, CampaignQuery.PERIOD_RULE);
        }
        try {
            return Period.parse(period).toString();
        } catch (IllegalArgumentException e) {
            throw BadParameter.of("period", period, CampaignQuery.PERIOD_RULE);
        }
    }

    Basis requiredBasis() {
        return CampaignQuery.basis(basis);
    }

    Show requiredShow() {
        return Arrays.stream(Show.values())
                .filter(known ->
                        known.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(show))
                .findFirst()
                .orElseThrow(() -> BadParameter.of("show", show, Message.of("aggregation.lineage-query.show")));
    }
}
