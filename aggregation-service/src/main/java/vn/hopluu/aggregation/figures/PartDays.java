package vn.hopluu.aggregation.figures;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// From which to which days the reports inside a total speak. Where the first days differ, or the last ones, the total
/// is of no one stretch of time.
@Schema(
        name = "PartDays",
        description = "From which to which days the reports inside speak, as their newest versions state")
public record PartDays(
        @Schema(description = "The earliest first day; null where no report states one") @Nullable
        LocalDate from,

        @Schema(description = "The latest first day") @Nullable
        LocalDate latestFrom,

        @Schema(description = "The earliest last day") @Nullable
        LocalDate earliestTo,

        @Schema(description = "The latest last day") @Nullable
        LocalDate to,

        @Schema(description = "To which day the estimates inside reach at most; null where no report says so") @Nullable
        LocalDate estimatedTo,

        @Schema(description = "Reports inside that do not state both days")
        int unstated) {}
