package vn.hopluu.aggregation.targets;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.figures.computed.ComputedFigures;
import vn.hopluu.aggregation.figures.source.UnitFigures;
import vn.hopluu.aggregation.fold.SlotValues;
import vn.hopluu.aggregation.ledger.RollUpQueries.Row;
import vn.hopluu.aggregation.question.UnitView;
import vn.hopluu.aggregation.reference.CatalogueSnapshot;
import vn.hopluu.rules.Figure;
import vn.hopluu.rules.Figures;

/// A population's figures as an expression asks for them: of the campaign that a target is read from, and of others
/// where it names other periods, other forms or derived figures.
///
/// @param reports the population's own in a campaign, by unit
/// @param rows what the population's units pass up in a campaign, by unit
record CampaignFigures(
        PlanCampaign campaign,
        RelatedCampaigns related,
        ComputedFigures computed,
        CatalogueSnapshot catalogue,
        Function<PlanCampaign, Map<Long, OwnReport>> reports,
        Function<PlanCampaign, Map<Long, Row>> rows) {

    private static final UnitView NOBODY = new UnitView(0, "", "", "");

    /// One unit's own answers.
    Figures own(long unit, SlotValues answers) {
        Figures all = computed.own(
                figures(campaign, answers),
                new RelatedUnitFigures(campaign, related, there -> Optional.of(figures(there, answers(there, unit)))),
                catalogue);
        return new OwnFigures(campaign.slots(), answers, all);
    }

    /// What one unit passes up.
    Figures passedUp(Row row) {
        Figures all = computed.totals(
                figures(campaign, row),
                new RelatedUnitFigures(
                        campaign,
                        related,
                        there -> Optional.ofNullable(rows.apply(there).get(row.unit()))
                                .map(other -> figures(there, other))),
                catalogue);
        return new RolledUpFigures(campaign.slots(), row, all);
    }

    /// Whether a unit answers a figure that units report, or a unit above it declares a total that stands for it.
    ///
    /// @param path the units whose declared totals stand for this one's
    boolean isKnown(Figure figure, long unit, List<Long> path) {
        return related.of(figure, campaign).stream()
                .allMatch(place -> place.filter(there -> isKnown(figure, there, unit, path))
                        .isPresent());
    }

    private boolean isKnown(Figure figure, PlanCampaign there, long unit, List<Long> path) {
        Integer slot = there.slots().of(figure);
        if (slot == null) {
            return false;
        }
        SlotValues own = answers(there, unit);
        return (own != null && (own.given(slot) || own.mark(slot) == SlotValues.NOT_APPLICABLE))
                || path.stream().anyMatch(each -> declares(there, each, slot));
    }

    private boolean declares(PlanCampaign there, long unit, int slot) {
        Row row = rows.apply(there).get(unit);
        SlotValues declared = row == null ? null : row.declared();
        return declared != null && declared.given(slot);
    }

    private @Nullable SlotValues answers(PlanCampaign there, long unit) {
        return reports.apply(there).getOrDefault(unit, OwnReport.NOTHING).figures();
    }

    private static UnitFigures figures(PlanCampaign there, @Nullable SlotValues own) {
        return new UnitFigures(there.slots().form(), NOBODY, List.of(), List.of(), List.of(), own, 0, 0, List::of);
    }

    private static UnitFigures figures(PlanCampaign there, Row row) {
        return UnitFigures.stored(there.slots().form(), row, List::of);
    }
}
