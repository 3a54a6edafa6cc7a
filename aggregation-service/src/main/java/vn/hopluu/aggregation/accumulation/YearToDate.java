package vn.hopluu.aggregation.accumulation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.hopluu.aggregation.fold.Basis;
import vn.hopluu.aggregation.ledger.LedgerReading;
import vn.hopluu.aggregation.ledger.RollUpReading;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.aggregation.reference.Campaigns;
import vn.hopluu.aggregation.reference.CatalogueSnapshot;
import vn.hopluu.aggregation.sheet.Sheet;
import vn.hopluu.aggregation.sheet.SlotTotal;
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
public class YearToDate {

    private final Campaigns campaigns;
    private final RollUpReading rollUps;
    private final LedgerReading ledger;

    YearToDate(Campaigns campaigns, RollUpReading rollUps, LedgerReading ledger) {
        this.campaigns = campaigns;
        this.rollUps = rollUps;
        this.ledger = ledger;
    }

    /// @param periods that are inside, in order of time
    /// @param gaps periods of the year so far that have no campaign
    public record Answer(Sheet sheet, List<String> periods, List<String> gaps) {}

    /// @return empty where the unit has no place in the campaign
    public Optional<Answer> of(Campaign last, FormChanged form, CatalogueSnapshot catalogue, long unit, Basis basis) {
        Optional<RollUpReading.Row> row =
                rollUps.find(last, unit, basis, form.slots().size());
        if (row.isEmpty()) {
            return Optional.empty();
        }
        List<String> labels = labels(last.period());
        List<Campaign> year = campaigns.of(form.code(), labels);
        List<String> inside = year.stream().map(Campaign::period).toList();
        return Optional.of(new Answer(
                sheet(row.get(), form, rules(form, catalogue), year, last, basis),
                inside,
                labels.stream().filter(label -> !inside.contains(label)).toList()));
    }

    private Sheet sheet(
            RollUpReading.Row row,
            FormChanged form,
            List<OverTime> rules,
            List<Campaign> year,
            Campaign last,
            Basis basis) {
        List<Long> ids = year.stream().map(Campaign::id).toList();
        Combination combination =
                new Combination(form, rules, ids, row.unit(), ledger.below(last, row.unit(), ids, basis));
        return new Sheet(
                form,
                new Sheet.Unit(row.unit(), row.code(), row.name(), row.type()),
                combination.totals(stored(year, form, row.unit(), basis)),
                combination.own(),
                combination.reports(),
                year.stream().mapToLong(Campaign::version).sum(),
                combination::ownAnswers);
    }

    /// What each campaign in which the unit has a place comes to.
    private List<List<SlotTotal>> stored(List<Campaign> year, FormChanged form, long unit, Basis basis) {
        return year.stream()
                .map(campaign ->
                        rollUps.find(campaign, unit, basis, form.slots().size()))
                .flatMap(Optional::stream)
                .map(row -> Sheet.totals(form, row.sums(), row.declared()))
                .toList();
    }

    /// The periods of the year of the same type, up to this one.
    private static List<String> labels(String text) {
        Period period = Period.parse(text);
        return IntStream.rangeClosed(1, period.number())
                .mapToObj(number -> new Period(period.year(), period.type(), number, period.slug()).toString())
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
