package vn.hopluu.aggregation.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.figures.computed.ComputedView;
import vn.hopluu.aggregation.figures.source.FiguresQuestion;
import vn.hopluu.aggregation.figures.source.FoundFigures;
import vn.hopluu.aggregation.figures.source.UnitFigures;
import vn.hopluu.aggregation.fold.Basis;
import vn.hopluu.aggregation.question.Question;
import vn.hopluu.aggregation.question.UnitView;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.aggregation.reference.CatalogueSnapshot;
import vn.hopluu.aggregation.seal.SealView;
import vn.hopluu.web.language.Worded;

/// One unit's roll-up in one campaign.
@Schema(description = "One unit's totals in one campaign")
public record RollUpView(
        UnitView unit,
        String form,
        String period,

        @Schema(enumeration = {"submitted", "approved"}) @Worded(of = Basis.class)
        String basis,

        @Schema(description = "The day whose structure the totals follow")
        LocalDate structureDate,

        @Schema(description = "Grows with every change of this row; 0: nothing has come yet")
        long version,

        @Schema(description = "Reports of units inside the subtree, on this basis")
        int reports,

        @Schema(
                description =
                        "Of which days the reports inside speak; null among children, and where the figures are of"
                                + " the year so far or restated")
        @Nullable
        PartDays days,

        List<CellView> cells,

        @Schema(
                description = "Cells that the unit's consolidated report declares and that do not stand in, because the"
                        + " form ties them to cells that it leaves open, or they do not balance. Their differences are"
                        + " in the reconciliation")
        List<SetAsideView> setAside,

        @Schema(
                description = "What the form's rules find in the totals; empty among children, and where the figures"
                        + " are of the year so far or restated")
        List<TotalFinding> findings,

        @Schema(description = "Ratios and derived figures that the form's figures suffice for; empty among children")
        List<ComputedView> computed,

        @Schema(description = "The periods whose figures these are, in order of time")
        List<String> periods,

        @Schema(description = "Of the year so far: periods without a campaign")
        List<String> gaps,

        @Schema(description = "What restated totals are made of; null: as reported") @Nullable
        RestatedView restated,

        @Schema(description = "The period before; null: not asked for, or the unit is not in it") @Nullable
        ComparedView previous,

        @Schema(description = "The same period a year ago; null: not asked for, or the unit is not in it") @Nullable
        ComparedView lastYear,

        @Schema(description = "The seal under which the campaign's figures stand; null: not sealed") @Nullable
        SealView seal) {

    /// With all that is read for a unit that is asked for by itself.
    static RollUpView of(
            FoundFigures found,
            @Nullable PartDays days,
            List<CellView> cells,
            List<TotalFinding> findings,
            List<ComputedView> computed,
            @Nullable ComparedView previous,
            @Nullable ComparedView lastYear,
            @Nullable SealView seal) {
        FiguresQuestion question = found.question();
        Campaign campaign = question.campaign();
        FoundFigures.Restated restated = found.restated();
        return new RollUpView(
                found.figures().unit(),
                campaign.form(),
                campaign.period(),
                question.basis().name().toLowerCase(Locale.ROOT),
                restated == null ? campaign.structureDate() : restated.structure(),
                found.figures().version(),
                found.figures().reports(),
                days,
                cells,
                SetAsideView.of(found.figures()),
                findings,
                computed,
                found.periods(),
                found.gaps(),
                restated == null ? null : RestatedView.of(restated),
                previous,
                lastYear,
                seal);
    }

    /// As it is stored, with nothing beside it.
    static RollUpView stored(
            Question question, UnitFigures figures, CatalogueSnapshot catalogue, @Nullable SealView seal) {
        Campaign campaign = question.campaign();
        return new RollUpView(
                figures.unit(),
                campaign.form(),
                campaign.period(),
                question.basis().name().toLowerCase(Locale.ROOT),
                campaign.structureDate(),
                figures.version(),
                figures.reports(),
                null,
                CellView.of(figures, catalogue),
                SetAsideView.of(figures),
                List.of(),
                List.of(),
                List.of(campaign.period()),
                List.of(),
                null,
                null,
                null,
                seal);
    }
}
