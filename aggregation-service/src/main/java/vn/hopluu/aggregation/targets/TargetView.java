package vn.hopluu.aggregation.targets;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.question.UnitView;
import vn.hopluu.events.PlanChanged.Target;
import vn.hopluu.web.language.Worded;

/// How one target stands.
@Schema(name = "TargetProgress", description = "How one target of a plan stands, and by whom it is missed")
record TargetView(
        @Schema(examples = "S3-T4") String id,
        String text,
        String expression,

        @Schema(description = "How the value must stand to the threshold", examples = ">=")
        String op,

        @Schema(description = "An exact number: 0.95 for 95%; 1 where every unit must satisfy it")
        BigDecimal threshold,

        @Schema(
                description =
                        "The moment by which it must be reached: its own, else the later of the end of the population's day"
                                + " and the last deadline of its reports")
        Instant due,

        @Nullable String note,

        @Schema(description = "The campaign it is read from; null: none of the plan holds its figures") @Nullable
        CampaignRead campaign,

        @Schema(description = "The day whose units are the population")
        LocalDate populationOn,

        @Schema(description = "How many units the population has")
        int population,

        @Schema(
                description = "Units that left the population by acts of their own; plan-service has the reasons under"
                        + " /plans/{code}/targets/{target}/exclusions")
        int excluded,

        @Schema(description = "Over those of whom it is known; null: nobody") @Nullable
        BigDecimal numerator,

        @Schema(description = "Over those of whom it is known; what does not apply has left it") @Nullable
        BigDecimal denominator,

        @Schema(description = "The exact value as it was counted; null: there is none", examples = "16/17") @Nullable
        String value,

        @Schema(
                description =
                        "For people: two decimals, never rounded onto or over the threshold, and what was counted",
                examples = "94,12% (16/17)")
        @Nullable
        String display,

        @Schema(description = "The least it can still become, whatever the unknown turn out to be; null: no bound")
        @Nullable
        String lowest,

        @Schema(description = "The most it can still become; null: no bound") @Nullable
        String highest,

        @Worded TargetStatus status,

        @Schema(
                description =
                        "How far it is, who lacks, and what it can still become, in Vietnamese; at most ten names",
                examples = "11/16 tính đến 6 tháng; còn 5: Xã A, Xã B, Xã C, Xã D, Xã E")
        String summary,

        @Schema(description = "Who misses it by itself") Units missed,

        @Schema(description = "Who has no report, or has not given the figure")
        Units unknown,

        @Schema(description = "Those of the unknown that are exempt from reporting: they count, and are not known")
        Units exempt,

        @Schema(description = "To whom it does not apply") Units notApplicable,

        @Schema(description = "What it comes to in each campaign of the plan that holds its figures, the oldest first")
        List<TargetInPeriodView> periods,

        @Schema(description = "Figures of the expression that the campaign's form does not hold")
        List<String> absentFigures,

        @Schema(description = "Why it cannot be judged, in Vietnamese") @Nullable
        String reason) {

    /// One campaign.
    record CampaignRead(String form, String period) {

        static @Nullable CampaignRead of(@Nullable CampaignTally counted) {
            return counted == null
                    ? null
                    : new CampaignRead(
                            counted.campaign().campaign().form(),
                            counted.campaign().campaign().period());
        }
    }

    /// Some of the population.
    ///
    /// @param count how many there are
    /// @param units by name, as many as were asked for at most, in the order of their codes
    @Schema(name = "TargetUnits")
    record Units(int count, List<UnitView> units) {

        static Units of(List<Long> ids, List<Member> members, int limit) {
            Map<Long, Member> named = members.stream().collect(Collectors.toMap(Member::unit, member -> member));
            return new Units(
                    ids.size(),
                    ids.stream()
                            .limit(limit)
                            .map(named::get)
                            .map(member -> new UnitView(member.unit(), member.code(), member.name(), member.type()))
                            .toList());
        }
    }

    static TargetView of(Target target, MeasuredTarget measured, TargetQuestion question) {
        Threshold threshold = Threshold.of(target);
        Tally tally = measured.tally();
        Fraction value = tally.value();
        TargetSummary words = TargetSummary.of(measured.members(), threshold);
        return new TargetView(
                target.id(),
                target.text(),
                target.expression(),
                threshold.sign(),
                threshold.number(),
                measured.due(),
                target.note(),
                CampaignRead.of(measured.shown()),
                target.populationOn(),
                measured.members().size(),
                target.excludedIds().size(),
                value == null ? null : tally.numerator(),
                value == null ? null : tally.denominator(),
                value == null ? null : value.asCounted(),
                percent(value, threshold),
                percent(tally.lowest(), threshold),
                percent(tally.highest(), threshold),
                measured.status(),
                words.of(measured),
                Units.of(tally.missed(), measured.members(), question.limit()),
                Units.of(tally.unknown(), measured.members(), question.limit()),
                Units.of(tally.exempt(), measured.members(), question.limit()),
                Units.of(tally.notApplicable(), measured.members(), question.limit()),
                measured.tallies().reversed().stream()
                        .map(counted -> TargetInPeriodView.of(counted, counted == measured.shown(), words, threshold))
                        .toList(),
                measured.absent(),
                measured.cause());
    }

    private static @Nullable String percent(@Nullable Fraction fraction, Threshold threshold) {
        return fraction == null ? null : fraction.percent(threshold.number());
    }
}
