package vn.hopluu.aggregation.targets;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a target comes to in one of its plan's campaigns.
@Schema(
        name = "TargetInPeriod",
        description =
                "What a target comes to in one of the plan's campaigns, beside the others: the verdict rests on one")
record TargetInPeriodView(
        String form,

        @Schema(examples = "2023-H1") String period,

        @Schema(description = "Whether the verdict, and everything beside it, is told of this one")
        boolean shown,

        @Schema(description = "Over those of whom it is known; null: nobody") @Nullable
        BigDecimal numerator,

        @Nullable BigDecimal denominator,

        @Schema(description = "For people", examples = "94,12% (16/17)") @Nullable
        String display,

        @Schema(description = "How many miss it by themselves")
        int missed,

        @Schema(description = "How many have no report, or have not given the figure")
        int unknown,

        @Schema(
                description = "How far it is, and who lacks, in Vietnamese",
                examples = "11/16 tính đến 6 tháng; còn 5: Xã A, Xã B, Xã C, Xã D, Xã E")
        String summary) {

    static TargetInPeriodView of(CampaignTally counted, boolean shown, TargetSummary words, Threshold threshold) {
        Tally tally = counted.tally();
        Fraction value = tally.value();
        String cause = counted.cause();
        String period = counted.campaign().campaign().period();
        return new TargetInPeriodView(
                counted.campaign().campaign().form(),
                period,
                shown,
                value == null ? null : tally.numerator(),
                value == null ? null : tally.denominator(),
                value == null ? null : value.percent(threshold.number()),
                tally.missed().size(),
                tally.unknown().size(),
                cause == null ? words.soFar(counted) : cause);
    }
}
