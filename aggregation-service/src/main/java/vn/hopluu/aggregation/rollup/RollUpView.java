package vn.hopluu.aggregation.rollup;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.computed.ComputedView;
import vn.hopluu.aggregation.fold.Basis;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.aggregation.reference.CatalogueSnapshot;
import vn.hopluu.aggregation.sheet.Sheet;

/// One unit's roll-up in one campaign.
@Schema(description = "One unit's totals in one campaign")
public record RollUpView(
        UnitView unit,
        String form,
        String period,
        @Schema(description = "submitted or approved") String basis,

        @Schema(description = "The day whose structure the totals follow")
        LocalDate structureDate,

        @Schema(description = "Grows with every change of this row; 0: nothing has come yet")
        long version,

        @Schema(description = "Reports of units inside the subtree, on this basis")
        int reports,

        List<CellView> cells,

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

    /// The sheet with nothing beside it.
    static RollUpView of(
            Campaign campaign, Basis basis, Sheet sheet, CatalogueSnapshot catalogue, @Nullable SealView seal) {
        return new RollUpView(
                new UnitView(
                        sheet.unit().id(),
                        sheet.unit().code(),
                        sheet.unit().name(),
                        sheet.unit().type()),
                campaign.form(),
                campaign.period(),
                basis.name().toLowerCase(Locale.ROOT),
                campaign.structureDate(),
                sheet.version(),
                sheet.reports(),
                CellView.of(sheet, catalogue),
                List.of(),
                List.of(campaign.period()),
                List.of(),
                null,
                null,
                null,
                seal);
    }
}
