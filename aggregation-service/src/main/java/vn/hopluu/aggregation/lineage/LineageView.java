package vn.hopluu.aggregation.lineage;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.figures.StatedCellView;
import vn.hopluu.aggregation.fold.Basis;
import vn.hopluu.aggregation.lineage.Contributions.Use;
import vn.hopluu.aggregation.progress.UnplacedView;
import vn.hopluu.aggregation.question.UnitView;
import vn.hopluu.events.ObligationChanged;
import vn.hopluu.events.ReportChanged;
import vn.hopluu.web.language.Worded;
import vn.hopluu.web.list.Paged;

/// What a total is made of.
@Schema(description = "What one total is made of: counts over all units inside, and a page of the units")
public record LineageView(
        UnitView unit,
        String form,
        String period,
        String indicator,
        @Nullable String member,

        @Schema(description = "The member in words; null for the total") @Nullable
        String memberText,

        @Schema(enumeration = {"submitted", "approved"}) @Worded(of = Basis.class)
        String basis,

        boolean adds,

        @Schema(description = "What counts: declared where the unit declared it, else computed; null: missing")
        @Nullable
        BigDecimal total,

        @Schema(description = "The sum of the figures in use; null: missing, or it does not add") @Nullable
        BigDecimal computed,

        @Schema(description = "The unit's own consolidated report, which stands for the total") @Nullable
        StatedSlotView declared,

        Made made,
        Counts counts,

        @Schema(description = "Units in the order of their ids")
        List<ContributorView> items,

        @Schema(description = "The address of the next page; null on the last. Also in the header Link") @Nullable
        URI next,

        @Schema(
                description = "Obligations whose unit has no place in the campaign's structure, in the order of ids, as"
                        + " many as a page holds; GET /progress/{unit}/unplaced has all")
        List<UnplacedView> unplaced)
        implements Paged {

    /// By which tree, and as of what.
    @Schema(name = "LineageMade")
    public record Made(
            @Schema(description = "The day whose structure the total follows")
            LocalDate structureDate,

            @Schema(description = "The revision of the dated tree that the campaign's edges were made from")
            long treeRevision,

            @Schema(description = "Of the campaign's newest roll-up row")
            long version,

            @Schema(description = "The highest revision of the reports inside: as of which event; 0: none")
            long newestRevision) {}

    /// Over all units inside, whatever the page shows.
    @Schema(name = "LineageCounts")
    public record Counts(
            int units,

            @Schema(description = "Units whose own figure is in the sum")
            int own,

            @Schema(description = "Declared values in the sum, each for a whole subtree")
            int standIns,

            @Schema(description = "Units for which a declared value above stands in")
            int covered,

            @Schema(description = "Figures in the sum that are estimates")
            int estimates,

            @Schema(description = "Units that gave one side of the ratio and not the other; 0 without ratio=")
            int oneSided,

            @Schema(description = "Units that owe a report of themselves, by the obligations of the plans")
            int expected,

            @Schema(description = "Of them those without a report that counts on this basis")
            int withoutReport,

            @Schema(description = "Units whose report counts though nobody owes it")
            int unexpected,

            @Schema(description = "Units whose report nobody owes any more")
            int exempt,

            @Schema(description = "Units whose report states no value")
            int missing,

            int notApplicable,

            @Schema(
                    description = "Obligations of the whole campaign whose unit has no place in its structure; their"
                            + " reports add to nothing")
            long unplaced) {}

    /// @param use how the unit's figure enters the sum
    /// @param coveredBy the code of the unit whose declared value stands in for it
    /// @param missing why the unit's own figure is not there, null where it is, does not apply, or is not expected
    /// @param obligation how the unit's own report is owed, null where nobody owes it
    @Schema(name = "LineageSource")
    public record ContributorView(
            UnitView unit,
            @Worded Use use,
            @Nullable String coveredBy,
            @Worded Contributions.@Nullable Missing missing,

            @Schema(description = "OWED, TRANSFERRED or EXEMPT; null: nobody owes its own report")
            @Worded(of = ObligationChanged.State.class)
            @Nullable
            String obligation,

            @Nullable StatedSlotView own,
            @Nullable StatedSlotView declared,

            @Schema(description = "Whether the figure that enters the total for it is an estimate")
            boolean estimate,

            @Schema(description = "Whether it gave one side of the ratio and not the other; false without ratio=")
            boolean oneSided) {}

    /// One report of one unit, as far as this slot goes.
    @Schema(name = "LineageStatement")
    public record StatedSlotView(
            StatedCellView answer,

            @Schema(description = "The version that people see; null: none counts on this basis") @Nullable
            Integer version,

            @Schema(description = "Of the event that was applied last")
            long revision,

            @Worded(of = ReportChanged.State.class) String state,
            @Nullable Instant submittedAt,

            @Schema(description = "The first day that the report's newest version speaks of") @Nullable
            LocalDate dataFrom,

            @Schema(description = "The last day counted in it") @Nullable
            LocalDate dataTo,

            @Schema(description = "The day to which its estimates reach") @Nullable
            LocalDate estimatedTo) {}
}
