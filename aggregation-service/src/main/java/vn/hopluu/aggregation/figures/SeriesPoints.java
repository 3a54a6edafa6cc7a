package vn.hopluu.aggregation.figures;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.figures.SeriesView.Gap;
import vn.hopluu.aggregation.figures.SeriesView.Point;
import vn.hopluu.aggregation.figures.computed.ComputedFigures;
import vn.hopluu.aggregation.figures.computed.ComputedView;
import vn.hopluu.aggregation.figures.computed.Quotient;
import vn.hopluu.aggregation.figures.source.FigureSources;
import vn.hopluu.aggregation.figures.source.FiguresQuestion;
import vn.hopluu.aggregation.figures.source.FoundFigures;
import vn.hopluu.aggregation.figures.source.InSeries;
import vn.hopluu.aggregation.figures.source.SlotTotal;
import vn.hopluu.aggregation.figures.source.UnitFigures;
import vn.hopluu.aggregation.fold.Basis;
import vn.hopluu.aggregation.fold.Slot;
import vn.hopluu.aggregation.fold.SlotValues;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.aggregation.reference.CatalogueSnapshot;
import vn.hopluu.events.FormChanged;
import vn.hopluu.events.IndicatorChanged;
import vn.hopluu.events.IndicatorChanged.Home;

/// Reads one point of a series.
@ApplicationScoped
class SeriesPoints {

    private final FigureSources sources;
    private final ComputedFigures computed;
    private final RelatedPeriods relatedPeriods;

    SeriesPoints(FigureSources sources, ComputedFigures computed, RelatedPeriods relatedPeriods) {
        this.sources = sources;
        this.computed = computed;
        this.relatedPeriods = relatedPeriods;
    }

    /// @param campaigns of the home forms in the period
    /// @param roots of the unit, or of what it was made of, by the campaign's id
    /// @param structure the day on whose structure it is restated, null for as reported
    record SeriesPeriod(
            String period,
            List<Campaign> campaigns,
            Map<Long, Set<Long>> roots,
            List<Home> homes,
            long unit,
            Basis basis,
            @Nullable LocalDate structure) {

        Optional<Campaign> home() {
            return campaigns.stream()
                    .filter(campaign -> roots.getOrDefault(campaign.id(), Set.of()).stream()
                            .anyMatch(root -> HomeForms.isHome(homes, campaign, root)))
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

    Point point(SeriesPeriod place, IndicatorChanged indicator, @Nullable String member, CatalogueSnapshot catalogue) {
        Optional<Campaign> home = place.home();
        if (home.isEmpty()) {
            return Point.gap(place.period(), place.gap());
        }
        Campaign campaign = home.get();
        FiguresQuestion question = new FiguresQuestion(campaign, place.unit(), place.basis(), place.structure(), false);
        return switch (sources.inSeries(question, catalogue)) {
            case InSeries.Divided() -> Point.gap(place.period(), Gap.DIVIDED);
            case InSeries.Nothing() -> Point.gap(place.period(), Gap.NOT_IN_CAMPAIGN);
            case InSeries.Found(FoundFigures found) -> point(question, found.figures(), indicator, member, catalogue);
        };
    }

    private Point point(
            FiguresQuestion question,
            UnitFigures unit,
            IndicatorChanged indicator,
            @Nullable String member,
            CatalogueSnapshot catalogue) {
        return indicator.kind().reported()
                ? reported(question, unit, indicator, member)
                : computed.of(indicator.code(), unit, relatedPeriods.from(question, catalogue), catalogue)
                        .map(view -> computed(question, unit, view))
                        .orElseGet(() -> Point.gap(question.campaign().period(), Gap.NO_SLOT));
    }

    private static Point reported(
            FiguresQuestion question, UnitFigures unit, IndicatorChanged indicator, @Nullable String member) {
        Campaign campaign = question.campaign();
        List<FormChanged.Slot> slots = unit.form().slots();
        OptionalInt found = Slot.numberOf(unit.form(), indicator.code(), member);
        if (found.isEmpty()) {
            return Point.gap(campaign.period(), Gap.NO_SLOT);
        }
        int slot = found.getAsInt();
        SlotTotal total = unit.totals().get(slot);
        SlotValues own = unit.own();
        return new Point(
                campaign.period(),
                campaign.form(),
                question.followed(),
                total.total(),
                null,
                own == null
                        ? null
                        : StatedCellView.of(own, slot, slots.get(slot).scale(), Optional.of(indicator)),
                total.given(),
                total.missing(),
                total.notApplicable(),
                total.estimates(),
                total.total() == null && (slots.get(slot).adds() || own == null || !own.given(slot))
                        ? Gap.MISSING
                        : null);
    }

    private static Point computed(FiguresQuestion question, UnitFigures unit, ComputedView view) {
        Campaign campaign = question.campaign();
        Quotient ratio = view.ratio();
        boolean isRatio = view.kind().equals(IndicatorChanged.Kind.RATIO.name());
        boolean isMissing = isRatio ? ratio == null : view.numerator() == null;
        return new Point(
                campaign.period(),
                campaign.form(),
                question.followed(),
                isRatio ? null : view.numerator(),
                ratio,
                null,
                unit.reports(),
                0,
                0,
                view.estimates(),
                isMissing ? Gap.MISSING : null);
    }
}
