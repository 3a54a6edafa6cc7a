package vn.hopluu.aggregation.outlier;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.ledger.RollUpReading;
import vn.hopluu.aggregation.ledger.RollUpReading.Row;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.aggregation.reference.Catalogue;
import vn.hopluu.aggregation.rollup.RollUps;
import vn.hopluu.aggregation.rollup.UnitView;
import vn.hopluu.events.FormChanged;

/// Finds figures that stand far from those of siblings, and from the unit's own of earlier periods.
@ApplicationScoped
class Outliers {

    /// With fewer figures the median says little of what is usual.
    private static final int FEWEST = 5;

    private static final Comparator<OutlierView> FARTHEST_FIRST = Comparator.comparing(
                    (OutlierView view) -> view.score().abs(), Comparator.reverseOrder())
            .thenComparing(view -> view.unit().code())
            .thenComparing(OutlierView::slot);

    private final Catalogue catalogue;
    private final RollUpReading reading;
    private final EarlierCampaigns earlier;

    Outliers(Catalogue catalogue, RollUpReading reading, EarlierCampaigns earlier) {
        this.catalogue = catalogue;
        this.reading = reading;
        this.earlier = earlier;
    }

    /// @param indicator only this one, or null for all
    OutliersView of(RollUps.Question question, FormChanged form, @Nullable String indicator, int limit) {
        Campaign campaign = question.campaign();
        NumericSlots slots = NumericSlots.of(form, catalogue.snapshot(), indicator);
        List<Row> rows = reading.withChildren(
                campaign, question.unit(), question.basis(), form.slots().size());
        List<Campaign> before = earlier.before(campaign);
        List<OutlierView> siblings = siblings(rows.subList(1, rows.size()), slots);
        List<OutlierView> history = history(rows, slots, past(question, before, rows, slots));
        return new OutliersView(
                campaign.form(),
                campaign.period(),
                question.basis().name().toLowerCase(Locale.ROOT),
                Spread.THRESHOLD,
                FEWEST,
                before.stream().map(Campaign::period).toList(),
                siblings.stream().limit(limit).toList(),
                Math.max(0, siblings.size() - limit),
                history.stream().limit(limit).toList(),
                Math.max(0, history.size() - limit));
    }

    private static List<OutlierView> siblings(List<Row> rows, NumericSlots slots) {
        List<OutlierView> found = new ArrayList<>();
        for (int slot : slots.numbers()) {
            List<BigDecimal> sample = rows.stream()
                    .flatMap(row -> slots.figure(row, slot).stream())
                    .toList();
            Optional<Spread> spread = spread(sample);
            rows.forEach(row -> far(row, slot, slots, spread, sample.size()).ifPresent(found::add));
        }
        return found.stream().sorted(FARTHEST_FIRST).toList();
    }

    private static List<OutlierView> history(List<Row> rows, NumericSlots slots, List<Row> past) {
        List<OutlierView> found = new ArrayList<>();
        var byUnit = past.stream().collect(Collectors.groupingBy(Row::unit));
        for (Row row : rows) {
            List<Row> own = byUnit.getOrDefault(row.unit(), List.of());
            for (int slot : slots.numbers()) {
                List<BigDecimal> sample = own.stream()
                        .flatMap(each -> slots.figure(each, slot).stream())
                        .toList();
                far(row, slot, slots, spread(sample), sample.size()).ifPresent(found::add);
            }
        }
        return found.stream().sorted(FARTHEST_FIRST).toList();
    }

    private List<Row> past(RollUps.Question question, List<Campaign> before, List<Row> rows, NumericSlots slots) {
        List<Long> units = rows.stream().map(Row::unit).toList();
        return before.stream()
                .flatMap(
                        campaign -> reading
                                .of(
                                        campaign,
                                        units,
                                        question.basis(),
                                        slots.form().slots().size())
                                .stream())
                .toList();
    }

    private static Optional<Spread> spread(List<BigDecimal> sample) {
        return sample.size() < FEWEST ? Optional.empty() : Spread.of(sample);
    }

    private static Optional<OutlierView> far(
            Row row, int slot, NumericSlots slots, Optional<Spread> spread, int points) {
        return spread.flatMap(known -> slots.figure(row, slot)
                .filter(known::isFarFrom)
                .map(figure -> view(row, slot, slots.rule(slot), figure, known, points)));
    }

    private static OutlierView view(
            Row row, int slot, FormChanged.Slot rule, BigDecimal figure, Spread spread, int points) {
        return new OutlierView(
                new UnitView(row.unit(), row.code(), row.name(), row.type()),
                slot,
                rule.indicator(),
                rule.member(),
                figure,
                spread.median(),
                spread.method().name(),
                spread.shown(),
                points,
                spread.score(figure));
    }
}
