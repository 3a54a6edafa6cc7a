package vn.hopluu.aggregation.question;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.aggregation.reference.Campaigns;
import vn.hopluu.aggregation.reference.Catalogue;
import vn.hopluu.aggregation.reference.CatalogueSnapshot;
import vn.hopluu.events.FormChanged;
import vn.hopluu.events.IndicatorChanged;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.Problem;

/// Resolves what an address names: a campaign, a unit in it, a form.
@ApplicationScoped
public class Questions {

    private final Campaigns campaigns;
    private final Catalogue catalogue;
    private final UnitCodes units;
    private final FigureScope scope;

    Questions(Campaigns campaigns, Catalogue catalogue, UnitCodes units, FigureScope scope) {
        this.scope = scope;
        this.campaigns = campaigns;
        this.catalogue = catalogue;
        this.units = units;
    }

    /// @throws RuntimeException a problem where the query, the campaign or the unit is not known
    public Question of(String unit, CampaignQuery query) {
        Campaign campaign = campaign(query);
        return new Question(campaign, unit(campaign, unit), query.requiredBasis());
    }

    /// @throws RuntimeException a problem where the query or the campaign is not known
    public Campaign campaign(CampaignQuery query) {
        return campaign(query.requiredForm(), query.requiredPeriod());
    }

    /// @throws RuntimeException a problem where there is no such campaign
    public Campaign campaign(String form, String period) {
        return campaigns
                .find(form, period)
                .orElseThrow(() -> Problem.of(
                        AggregationProblem.UNKNOWN_CAMPAIGN,
                        Message.of("aggregation.questions.unknown-campaign", form, period)));
    }

    /// The unit's id, see [UnitCodes#resolve].
    ///
    /// @throws RuntimeException a 404 problem where there is none in the campaign, 409 where there are several
    public long unit(Campaign campaign, String code) {
        return units.resolve(campaign, code, unit -> scope.reads(campaign, unit));
    }

    /// A unit of which what it comes to is asked, and nothing below it.
    ///
    /// @param structure the day on whose structure it is asked, null for the campaign's own
    /// @throws RuntimeException as for any unit
    public long unitOfTotals(Campaign campaign, String code, @Nullable LocalDate structure) {
        LongPredicate seen = unit -> scope.readsTotals(campaign, unit);
        return structure == null ? units.resolve(campaign, code, seen) : units.resolve(campaign, code, structure, seen);
    }

    /// @throws RuntimeException a problem where its form has not arrived
    public FormChanged form(Campaign campaign) {
        return form(catalogue.snapshot(), campaign);
    }

    /// @throws RuntimeException a problem where the form has not arrived
    public static FormChanged form(CatalogueSnapshot snapshot, Campaign campaign) {
        return snapshot.form(campaign.form())
                .orElseThrow(() -> Problem.of(
                        AggregationProblem.UNKNOWN_CAMPAIGN,
                        Message.of("aggregation.questions.no-form", campaign.form())));
    }

    /// @throws RuntimeException a 404 problem where the catalogue does not know it
    public static IndicatorChanged indicator(CatalogueSnapshot snapshot, String code) {
        return snapshot.indicator(code)
                .orElseThrow(() -> Problem.of(
                        AggregationProblem.UNKNOWN_INDICATOR,
                        Message.of("aggregation.questions.unknown-indicator", code)));
    }

    /// An indicator that is asked for alone: a mistyped one would be answered as if nothing were wrong with it.
    ///
    /// @param indicator null where all are asked for
    /// @throws RuntimeException a 404 problem where the form does not ask for it
    public static void requireAsked(FormChanged form, @Nullable String indicator) {
        boolean asked = indicator == null
                || form.slots().stream().anyMatch(slot -> slot.indicator().equals(indicator));
        if (!asked) {
            throw Problem.of(
                    AggregationProblem.UNKNOWN_INDICATOR,
                    Message.of("aggregation.questions.not-asked", form.code(), indicator, form.code()));
        }
    }
}
