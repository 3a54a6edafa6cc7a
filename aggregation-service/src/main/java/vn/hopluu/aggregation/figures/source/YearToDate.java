package vn.hopluu.aggregation.figures.source;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hopluu.aggregation.fold.Basis;
import vn.hopluu.aggregation.ledger.LedgerQueries;
import vn.hopluu.aggregation.ledger.RollUpQueries;
import vn.hopluu.aggregation.question.UnitView;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.aggregation.reference.Campaigns;
import vn.hopluu.aggregation.reference.CatalogueSnapshot;
import vn.hopluu.events.FormChanged;
import vn.hopluu.events.IndicatorChanged;
import vn.hopluu.events.IndicatorChanged.OverTime;
import vn.hopluu.events.Period;

/// A unit's year up to a campaign's period.
///
/// What adds over time is the sum of the campaigns' totals, each along its own forest. The rest (last, first, greatest,
/// any) combines over time per report, and then adds along the last campaign's forest; units that are not in it any
/// more, because a reorganisation ended them, have handed their stock on and are left out.
@ApplicationScoped
class YearToDate {

    private final Campaigns campaigns;
    private final RollUpQueries rollUps;
    private final LedgerQueries ledger;

    YearToDate(Campaigns campaigns, RollUpQueries rollUps, LedgerQueries ledger) {
        this.campaigns = campaigns;
        this.rollUps = rollUps;
        this.ledger = ledger;
    }

    /// @return empty where the unit has no place in the campaign
    Optional<FoundFigures> of(FiguresQuestion question, FormChanged form, CatalogueSnapshot catalogue) {
        Campaign last = question.campaign();
        Optional<RollUpQueries.Row> row = rollUps.find(last, question.unit(), question.basis(), form);
        if (row.isEmpty()) {
            return Optional.empty();
        }
        List<String> labels = labels(last.period());
        List<Campaign> year = campaigns.of(form.code(), labels);
        List<String> inside = year.stream().map(Campaign::period).toList();
        return Optional.of(new FoundFigures(
                question,
                figures(row.get(), form, rules(form, catalogue), year, last, question.basis()),
                inside,
                labels.stream().filter(label -> !inside.contains(label)).toList(),
                null));
    }

    private UnitFigures figures(
            RollUpQueries.Row row,
            FormChanged form,
            List<OverTime> rules,
            List<Campaign> year,
            Campaign last,
            Basis basis) {
        List<Long> ids = year.stream().map(Campaign::id).toList();
        Combination combination = new Combination(
                form, rules, last.summing().rules(), ids, row.unit(), ledger.below(last, row.unit(), ids, basis));
        List<UnitFigures> stored = stored(year, form, row.unit(), basis);
        return new UnitFigures(
                form,
                new UnitView(row.unit(), row.code(), row.name(), row.type()),
                combination.totals(stored.stream().map(UnitFigures::totals).toList()),
                combination.ratios(stored.stream().map(UnitFigures::ratios).toList()),
                List.of(),
                combination.own(),
                combination.reports(),
                year.stream().mapToLong(Campaign::version).sum(),
                combination::ownInside);
    }

    /// What each campaign in which the unit has a place comes to.
    private List<UnitFigures> stored(List<Campaign> year, FormChanged form, long unit, Basis basis) {
        return year.stream()
                .map(campaign -> rollUps.find(campaign, unit, basis, form))
                .flatMap(Optional::stream)
                .map(row -> UnitFigures.stored(form, row, List::of))
                .toList();
    }

    /// The periods of the year of the same type, up to this one.
    private static List<String> labels(String text) {
        Period period = Period.parse(text);
        return Stream.concat(period.earlierInYear().stream(), Stream.of(period))
                .map(Period::toString)
                .toList();
    }

    private static List<OverTime> rules(FormChanged form, CatalogueSnapshot catalogue) {
        return form.slots().stream()
                .map(slot -> catalogue
                        .indicator(slot.indicator())
                        .map(IndicatorChanged::overTime)
                        .orElse(OverTime.NONE))
                .toList();
    }
}
