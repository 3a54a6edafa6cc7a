package vn.hopluu.aggregation.rollup;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

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

        List<CellView> cells) {}
