package vn.hopluu.aggregation.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.figures.source.FoundFigures;
import vn.hopluu.aggregation.figures.source.SlotTotal;
import vn.hopluu.aggregation.figures.source.UnitFigures;
import vn.hopluu.aggregation.fold.SlotValues;
import vn.hopluu.aggregation.reference.CatalogueSnapshot;
import vn.hopluu.aggregation.reference.Labels;
import vn.hopluu.events.FormChanged;
import vn.hopluu.events.IndicatorChanged;

/// One slot of a roll-up.
@Schema(description = "One figure of a roll-up")
public record CellView(
        @Schema(description = "The slot's number in the form")
        int slot,

        @Schema(description = "The indicator's code", examples = "DT02")
        String indicator,

        @Schema(description = "One member per dimension joined by dots; null for the total") @Nullable
        String member,

        @Schema(description = "The member in words; null for the total") @Nullable
        String memberText,

        @Schema(description = "False: kept per unit and never summed; see own")
        boolean adds,

        @Schema(description = "What counts: declared where the unit declared it, else computed; null: missing")
        @Nullable
        BigDecimal total,

        @Schema(description = "The unit's own amount and what its children pass up; null: missing") @Nullable
        BigDecimal computed,

        @Schema(description = "What the unit's consolidated report states for its whole subtree") @Nullable
        BigDecimal declared,

        @Schema(
                description = "Whether the declared value is what counts. Not where it does not add, and where the form"
                        + " ties it to cells that are not declared, or do not balance with it: see setAside")
        boolean standsIn,

        @Schema(description = "How many of the figures in the total are estimates (số ước); the lineage says whose")
        int estimates,

        @Schema(description = "The unit's own answer; null: no report") @Nullable
        StatedCellView own,

        @Schema(
                description = "Units of the subtree that stated it, a stated zero among them; of a year's sum, in all"
                        + " its periods together")
        int given,

        @Schema(description = "Units of the subtree to which it does not apply")
        int notApplicable,

        @Schema(description = "Declared values that stand in for what lies below them")
        int standIns,

        @Schema(description = "Reports of the subtree that state no value for it")
        int missing,

        @Schema(description = "Of the year so far: values that stand from an earlier period than the last")
        int carried,

        @Schema(description = "Of codes, yes or no, and scores, for a unit asked for by itself: how the units answered")
        @Nullable
        DistributionView distribution,

        @Schema(description = "The period before; null: not asked for, or the unit is not in it") @Nullable
        ComparisonView previous,

        @Schema(description = "The same period a year ago; null: not asked for, or the unit is not in it") @Nullable
        ComparisonView lastYear) {

    /// The slots by number, with nothing beside them.
    static List<CellView> of(UnitFigures unit, CatalogueSnapshot catalogue) {
        return IntStream.range(0, unit.totals().size())
                .mapToObj(slot -> of(slot, unit, catalogue))
                .toList();
    }

    private static CellView of(int slot, UnitFigures unit, CatalogueSnapshot catalogue) {
        FormChanged.Slot rule = unit.form().slots().get(slot);
        SlotTotal total = unit.totals().get(slot);
        SlotValues own = unit.own();
        return new CellView(
                slot,
                rule.indicator(),
                rule.member(),
                Labels.called(catalogue.indicator(rule.indicator()), rule.member()),
                rule.adds(),
                total.total(),
                total.computed(),
                total.declared(),
                total.standsIn(),
                total.estimates(),
                own == null ? null : StatedCellView.of(own, slot, rule.scale(), catalogue.indicator(rule.indicator())),
                total.given(),
                total.notApplicable(),
                total.standIns(),
                total.missing(),
                total.carried(),
                null,
                null,
                null);
    }

    /// The same with what is read only for a unit that is asked for by itself.
    static List<CellView> of(
            UnitFigures unit,
            CatalogueSnapshot catalogue,
            Optional<FoundFigures> previous,
            Optional<FoundFigures> lastYear) {
        return of(unit, catalogue).stream()
                .map(cell -> cell.with(
                        cell.distribution(unit, catalogue.indicator(cell.indicator)),
                        cell.compared(previous),
                        cell.compared(lastYear)))
                .toList();
    }

    private CellView with(
            @Nullable DistributionView spread,
            @Nullable ComparisonView periodBefore,
            @Nullable ComparisonView yearAgo) {
        return new CellView(
                slot,
                indicator,
                member,
                memberText,
                adds,
                total,
                computed,
                declared,
                standsIn,
                estimates,
                own,
                given,
                notApplicable,
                standIns,
                missing,
                carried,
                spread,
                periodBefore,
                yearAgo);
    }

    private @Nullable DistributionView distribution(UnitFigures unit, Optional<IndicatorChanged> known) {
        return known.filter(DistributionView::applies)
                .map(rule -> DistributionView.follows(unit.totals().get(slot), rule, adds)
                        ? DistributionView.of(unit.totals().get(slot))
                        : DistributionView.of(
                                slot,
                                unit.form().slots().get(slot).scale(),
                                rule,
                                unit.ownInside().get()))
                .orElse(null);
    }

    private @Nullable ComparisonView compared(Optional<FoundFigures> other) {
        return other.map(found -> ComparisonView.of(
                        total, found.figures().totals().get(slot).total()))
                .orElse(null);
    }
}
