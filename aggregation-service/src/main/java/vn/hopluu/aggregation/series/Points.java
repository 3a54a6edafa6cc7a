package vn.hopluu.aggregation.series;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.computed.ComputedFigures;
import vn.hopluu.aggregation.computed.ComputedView;
import vn.hopluu.aggregation.computed.Quotient;
import vn.hopluu.aggregation.fold.Basis;
import vn.hopluu.aggregation.fold.Figures;
import vn.hopluu.aggregation.home.HomeForms;
import vn.hopluu.aggregation.ledger.LedgerReading;
import vn.hopluu.aggregation.ledger.RollUpReading;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.aggregation.reference.CatalogueSnapshot;
import vn.hopluu.aggregation.rollup.AnswerView;
import vn.hopluu.aggregation.rollup.OtherFigures;
import vn.hopluu.aggregation.rollup.RollUps;
import vn.hopluu.aggregation.series.SeriesView.Gap;
import vn.hopluu.aggregation.series.SeriesView.Point;
import vn.hopluu.aggregation.sheet.Sheet;
import vn.hopluu.aggregation.sheet.SlotTotal;
import vn.hopluu.events.FormChanged;
import vn.hopluu.events.IndicatorChanged;
import vn.hopluu.events.IndicatorChanged.Home;

/// Reads one point of a series.
@ApplicationScoped
class Points {

    private final RollUpReading rollUps;
    private final LedgerReading ledger;
    private final ComputedFigures computed;
    private final OtherFigures otherFigures;

    Points(RollUpReading rollUps, LedgerReading ledger, ComputedFigures computed, OtherFigures otherFigures) {
        this.rollUps = rollUps;
        this.ledger = ledger;
        this.computed = computed;
        this.otherFigures = otherFigures;
    }

    /// @param campaigns of the home forms in the period
    /// @param roots of the unit, by the campaign's id
    record Place(
            String period, List<Campaign> campaigns, Map<Long, Long> roots, List<Home> homes, long unit, Basis basis) {

        Optional<Campaign> home() {
            return campaigns.stream()
                    .filter(campaign -> HomeForms.isHome(homes, campaign, roots.getOrDefault(campaign.id(), 0L)))
                    .findFirst();
        }

        Gap gap() {
            if (campaigns.isEmpty()) {
                return Gap.NO_CAMPAIGN;
            }
            return campaigns.stream().noneMatch(campaign -> roots.containsKey(campaign.id()))
                    ? Gap.NOT_IN_CAMPAIGN
                    : Gap.NOT_HOME;
        }
    }

    /// @param state of what was read of other periods and forms
    record Answer(Point point, List<Object> state) {

        private static Answer of(Point point) {
            return new Answer(point, List.of());
        }
    }

    Answer point(Place place, IndicatorChanged indicator, @Nullable String member, CatalogueSnapshot catalogue) {
        Optional<Campaign> home = place.home();
        if (home.isEmpty()) {
            return Answer.of(Point.gap(place.period(), place.gap()));
        }
        Campaign campaign = home.get();
        FormChanged form = RollUps.form(catalogue, campaign);
        Optional<Sheet> sheet = rollUps.find(
                        campaign, place.unit(), place.basis(), form.slots().size())
                .map(row -> Sheet.stored(form, row, () -> ledger.ownBelow(campaign, place.unit(), place.basis())));
        if (sheet.isEmpty()) {
            return Answer.of(Point.gap(place.period(), Gap.NOT_IN_CAMPAIGN));
        }
        if (indicator.kind().reported()) {
            return Answer.of(reported(campaign, sheet.get(), indicator, member));
        }
        OtherFigures.Seen others = otherFigures.from(campaign, place.unit(), place.basis(), catalogue);
        Point point = computed.of(indicator.code(), sheet.get(), others, catalogue)
                .map(view -> computed(campaign, sheet.get(), view))
                .orElseGet(() -> Point.gap(place.period(), Gap.NO_SLOT));
        return new Answer(point, others.state());
    }

    private static Point reported(Campaign campaign, Sheet sheet, IndicatorChanged indicator, @Nullable String member) {
        List<FormChanged.Slot> slots = sheet.form().slots();
        int slot = IntStream.range(0, slots.size())
                .filter(number -> slots.get(number).indicator().equals(indicator.code())
                        && Objects.equals(slots.get(number).member(), member))
                .findFirst()
                .orElse(-1);
        if (slot < 0) {
            return Point.gap(campaign.period(), Gap.NO_SLOT);
        }
        SlotTotal total = sheet.totals().get(slot);
        Figures own = sheet.own();
        return new Point(
                campaign.period(),
                campaign.form(),
                campaign.structureDate(),
                total.total(),
                null,
                own == null ? null : AnswerView.of(own, slot, slots.get(slot).scale(), Optional.of(indicator)),
                total.given(),
                total.missing(),
                total.notApplicable(),
                total.total() == null && (slots.get(slot).adds() || own == null || !own.given(slot))
                        ? Gap.MISSING
                        : null);
    }

    private static Point computed(Campaign campaign, Sheet sheet, ComputedView view) {
        Quotient ratio = view.ratio();
        boolean isRatio = view.kind().equals(IndicatorChanged.Kind.RATIO.name());
        boolean isMissing = isRatio ? ratio == null : view.numerator() == null;
        return new Point(
                campaign.period(),
                campaign.form(),
                campaign.structureDate(),
                isRatio ? null : view.numerator(),
                ratio,
                null,
                sheet.reports(),
                0,
                0,
                isMissing ? Gap.MISSING : null);
    }
}
