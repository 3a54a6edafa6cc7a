package vn.hopluu.aggregation.figures;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.question.CampaignQuery;
import vn.hopluu.events.Period;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.parameter.BadParameter;

/// Which figure, and from when to when.
public class SeriesQuery {

    /// Ten years of quarters.
    static final int MOST = 40;

    @QueryParam("indicator")
    @Parameter(description = "The indicator's code", required = true, example = "DT02")
    public @Nullable String indicator;

    @QueryParam("member")
    @Parameter(description = "One member per dimension joined by dots; left out: the total", example = "KN")
    public @Nullable String member;

    @QueryParam("from")
    @Parameter(description = "The first period", required = true, example = "2022-Q1")
    public @Nullable String from;

    @QueryParam("to")
    @Parameter(description = "The last period, of the same type; at most 40 periods", required = true)
    public @Nullable String to;

    @QueryParam("basis")
    @DefaultValue("submitted")
    @Parameter(
            description = "submitted: handed in, or else approved; approved: approved only",
            schema = @Schema(enumeration = {"submitted", "approved"}))
    public @Nullable String basis;

    @QueryParam("structure")
    @DefaultValue(FiguresQuery.AS_REPORTED)
    @Parameter(
            description =
                    "as-reported: each period along its own structure; or a day, on whose structure every period is"
                            + " restated, of whole units only: so a successor reads what its predecessors stated",
            example = "2025-07-01")
    public @Nullable String structure;

    /// @return empty for as reported
    Optional<LocalDate> requiredStructure() {
        return FiguresQuery.structure(structure);
    }

    String requiredIndicator() {
        if (indicator == null || indicator.isBlank()) {
            throw BadParameter.of("indicator", null, Message.of("aggregation.series-query.indicator"));
        }
        return indicator;
    }

    /// Every period from the first to the last.
    List<Period> requiredPeriods() {
        Period first = period("from", from);
        Period last = period("to", to);
        if (first.type() == Period.Type.AD_HOC || first.type() != last.type()) {
            throw BadParameter.of("to", to, Message.of("aggregation.series-query.same-type", from));
        }
        List<Period> periods = new ArrayList<>();
        for (Period period = first; periods.size() <= MOST; period = period.next()) {
            periods.add(period);
            if (period.equals(last)) {
                return periods;
            }
            if (period.year() > last.year()) {
                throw BadParameter.of("to", to, Message.of("aggregation.series-query.order", from));
            }
        }
        throw BadParameter.of("to", to, Message.of("aggregation.series-query.bound", MOST, from));
    }

    private static Period period(String parameter, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw BadParameter.of(parameter, null, Message.of("aggregation.series-query.period"));
        }
        try {
            return Period.parse(text);
        } catch (IllegalArgumentException e) {
            throw BadParameter.of(parameter, text, CampaignQuery.PERIOD_RULE);
        }
    }
}
