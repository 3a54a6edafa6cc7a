package vn.hopluu.aggregation.outlier;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.question.UnitView;

/// What is counted for the first time (mới phát sinh).
@Schema(
        name = "Emerging",
        description = "A count above 0 after none in every earlier period that was looked at (mới phát sinh)")
record EmergingView(
        UnitView unit,

        @Schema(description = "The slot's number in the form")
        int slot,

        String indicator,
        @Nullable String member,
        BigDecimal value,

        @Schema(description = "In how many earlier periods there was none")
        int points) {}
