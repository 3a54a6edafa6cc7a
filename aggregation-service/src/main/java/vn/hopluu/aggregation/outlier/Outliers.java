package vn.hopluu.aggregation.outlier;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.ledger.RollUpQueries;
import vn.hopluu.aggregation.ledger.RollUpQueries.Row;
import vn.hopluu.aggregation.question.Question;
import vn.hopluu.aggregation.question.Questions;
import vn.hopluu.aggregation.question.UnitView;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.aggregation.reference.Catalogue;
import vn.hopluu.aggregation.reference.CatalogueSnapshot;
import vn.hopluu.aggregation.reference.Trees;
import vn.hopluu.aggregation.revalidation.AnswerTag;
import vn.hopluu.events.FormChanged;

/// Finds figures that stand far from those of siblings, and from the unit's own of earlier periods.
@ApplicationScoped
class Outliers {

    /// With fewer figures the median says little of what is usual.
    private static final int FEWEST = 5;

    /// Xã, phường and thị trấn are one level.
    private static final Set<String> COMMUNES = Set.of("COMMUNE", "WARD", "TOWNSHIP");

    private static final Comparator<OutlierView> FARTHEST_FIRST = Comparator.comparing(
                    (OutlierView view) -> view.score().abs(), Comparator.reverseOrder())
            .thenComparing(view -> view.unit().code())
            .thenComparing(OutlierView::slot);

    private static final Comparator<EmergingView> LARGEST_FIRST = Comparator.comparing(
                    EmergingView::value, Comparator.reverseOrder())
            .thenComparing(view -> view.unit().code())
            .thenComparing(EmergingView::slot);

    private final Catalogue catalogue;
    private final RollUpQueries queries;
    private final EarlierCampaignQueries earlier;
    private final Trees trees;

    Outliers(Catalogue catalogue, RollUpQueries queries, EarlierCampaignQueries earlier, Trees trees) {
        this.catalogue = catalogue;
        this.queries = queries;
        this.earlier = earlier;
        this.trees = trees;
    }

    /// A question with what it is asked of.
    ///
    /// @param indicator only this one, or null for all
    /// @param before the campaigns of earlier periods, the newest first
    record OutlierQuestion(
            Question question,
            @Nullable String indicator,
            int limit,
            List<Campaign> before,
            CatalogueSnapshot catalogue,
            long tree) {}

    OutlierQuestion understand(Question question, @Nullable String indicator, int limit) {
        CatalogueSnapshot snapshot = catalogue.snapshot();
        Questions.requireAsked(Questions.form(snapshot, question.campaign()), indicator);
        return new OutlierQuestion(
                question, indicator, limit, earlier.before(question.campaign()), snapshot, trees.revision());
    }

    /// Names everything that the answer is made from.
    AnswerTag state(OutlierQuestion asked) {
        AnswerTag tag = AnswerTag.of("outliers")
                .with(asked.tree(), asked.catalogue().revision(), asked.indicator(), asked.limit())
                .with(asked.question().unit(), asked.question().basis())
                .with(asked.question().campaign());
        asked.before().forEach(tag::with);
        return tag;
    }

    OutliersView of(OutlierQuestion asked) {
        Question question = asked.question();
        Campaign campaign = question.campaign();
        FormChanged form = Questions.form(asked.catalogue(), campaign);
        List<Campaign> before = asked.before();
        int limit = asked.limit();
        NumericSlots slots = NumericSlots.of(form, asked.catalogue(), asked.indicator());
        List<Row> rows = queries.withChildren(campaign, question.unit(), question.basis(), form);
        List<OutlierView> siblings = siblings(rows.subList(1, rows.size()), slots);
        Map<Long, List<Row>> past =
                past(question, before, rows, slots).stream().collect(Collectors.groupingBy(Row::unit));
        List<OutlierView> history = history(rows, slots, past);
        List<EmergingView> emerging = emerging(rows, slots, past);
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
                Math.max(0, history.size() - limit),
                emerging.stream().limit(limit).toList(),
                Math.max(0, emerging.size() - limit));
    }

    /// A commune is held against communes and an office against offices: each level has figures of a size of its own.
    private static List<OutlierView> siblings(List<Row> rows, NumericSlots slots) {
        List<OutlierView> found = new ArrayList<>();
        rows.stream().collect(Collectors.groupingBy(Outliers::level)).values().forEach(alike -> {
            for (int slot : slots.numbers()) {
                List<BigDecimal> sample = alike.stream()
                        .flatMap(row -> slots.figure(row, slot).stream())
                        .toList();
                Optional<Spread> spread = spread(sample);
                alike.forEach(
                        row -> far(row, slot, slots, spread, sample.size()).ifPresent(found::add));
            }
        });
        return found.stream().sorted(FARTHEST_FIRST).toList();
    }

    private static String level(Row row) {
        return COMMUNES.contains(row.type()) ? "COMMUNE" : row.type();
    }

    private static List<OutlierView> history(List<Row> rows, NumericSlots slots, Map<Long, List<Row>> past) {
        List<OutlierView> found = new ArrayList<>();
        for (Row row : rows) {
            for (int slot : slots.numbers()) {
                List<BigDecimal> sample = earlier(row, slot, slots, past);
                far(row, slot, slots, spread(sample), sample.size()).ifPresent(found::add);
            }
        }
        return found.stream().sorted(FARTHEST_FIRST).toList();
    }

    /// A first accusation after none is no outlier by any score, and the first thing that a leader asks about.
    private static List<EmergingView> emerging(List<Row> rows, NumericSlots slots, Map<Long, List<Row>> past) {
        List<EmergingView> found = new ArrayList<>();
        for (Row row : rows) {
            for (int slot : slots.numbers()) {
                List<BigDecimal> sample = earlier(row, slot, slots, past);
                boolean none = slots.isCount(slot)
                        && !sample.isEmpty()
                        && sample.stream().allMatch(figure -> figure.signum() == 0);
                if (none) {
                    slots.figure(row, slot)
                            .filter(figure -> figure.signum() > 0)
                            .map(figure -> view(row, slot, slots.rule(slot), figure, sample.size()))
                            .ifPresent(found::add);
                }
            }
        }
        return found.stream().sorted(LARGEST_FIRST).toList();
    }

    private static List<BigDecimal> earlier(Row row, int slot, NumericSlots slots, Map<Long, List<Row>> past) {
        return past.getOrDefault(row.unit(), List.of()).stream()
                .flatMap(each -> slots.figure(each, slot).stream())
                .toList();
    }

    private List<Row> past(Question question, List<Campaign> before, List<Row> rows, NumericSlots slots) {
        List<Long> units = rows.stream().map(Row::unit).toList();
        return before.stream()
                .flatMap(campaign -> queries.of(campaign, units, question.basis(), slots.form()).stream())
                .toList();
    }

    private static Optional<Spread> spread(List<BigDecimal> sample) {
        return sample.size() < FEWEST ? Optional.empty() : Spread.of(sample);
    }

    private static Optional<OutlierView> far(
            Row row, int slot, NumericSlots slots, Optional<Spread> spread, int points) {
        return spread.flatMap(known -> slots.figure(row, slot)
                .filter(known::isFarFrom)
                .filter(figure -> !slots.isSmall(slot, figure.subtract(known.median())))
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

    private static EmergingView view(Row row, int slot, FormChanged.Slot rule, BigDecimal figure, int points) {
        return new EmergingView(
                new UnitView(row.unit(), row.code(), row.name(), row.type()),
                slot,
                rule.indicator(),
                rule.member(),
                figure,
                points);
    }
}
