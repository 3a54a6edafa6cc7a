package vn.hopluu.aggregation.targets;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Period;
import vn.hopluu.events.PlanChanged.Target;

/// When a target is judged, and by which of the plan's campaigns.
///
/// @param last the campaign that the verdict rests on
/// @param due the moment up to which others may still report
/// @param lastWord whether no later period of the year can be reported by then, in whichever plan
record Judgement(PlanCampaign last, Instant due, boolean lastWord) {

    /// The campaign whose window ends next to the target's own moment; without one the newest, and its last
    /// report's deadline, but not before the population's day is over.
    ///
    /// @param holding the campaigns that hold the figures, the newest first
    /// @param reports the population's, of a campaign
    static Judgement of(Target target, List<PlanCampaign> holding, Reports reports, ZoneId zone) {
        Instant own = target.due();
        PlanCampaign last = own == null ? holding.getFirst() : nextTo(LocalDate.ofInstant(own, zone), holding);
        Instant lastDue = lastDue(reports.of(last));
        Instant due = own == null ? later(endOf(target.populationOn(), zone), lastDue) : own;
        Instant told = later(endOf(last.campaign().structureDate(), zone), lastDue);
        return new Judgement(last, due, !due.isAfter(told) || endsTheYear(last));
    }

    private static PlanCampaign nextTo(LocalDate day, List<PlanCampaign> holding) {
        return Collections.min(
                holding,
                Comparator.comparing(campaign ->
                        Math.abs(ChronoUnit.DAYS.between(campaign.campaign().structureDate(), day))));
    }

    private static boolean endsTheYear(PlanCampaign campaign) {
        Period period = Period.parse(campaign.campaign().period());
        return period.type() != Period.Type.AD_HOC
                && period.lastDay().equals(LocalDate.of(period.year(), Month.DECEMBER, 31));
    }

    /// Where there is no campaign: its own moment, else the last second of the population's day.
    static Instant dueOf(Target target, ZoneId zone) {
        Instant own = target.due();
        return own == null ? endOf(target.populationOn(), zone) : own;
    }

    /// Before it is due, only what the last campaign decides is decided; until then the newest before it is shown, in
    /// which anybody has reported.
    ///
    /// @param tallies of the campaigns that are asked for, the newest first
    MeasuredTarget judge(List<Member> members, List<CampaignTally> tallies, Threshold threshold, Instant at) {
        boolean inTime = !at.isAfter(due);
        int place = 0;
        while (place < tallies.size() && !tallies.get(place).campaign().equals(last)) {
            place++;
        }
        if (place == tallies.size()) {
            return ofAnother(members, tallies, threshold, inTime);
        }
        CampaignTally closing = tallies.get(place);
        TargetStatus status = closing.status(threshold, inTime);
        if (inTime && !lastWord && status != TargetStatus.NO_BASIS) {
            return open(members, tallies, reported(tallies.subList(place, tallies.size()), closing));
        }
        return status == TargetStatus.WATCHED
                ? open(members, tallies, reported(tallies.subList(place + 1, tallies.size()), closing))
                : MeasuredTarget.of(members, tallies, closing, status, due);
    }

    private MeasuredTarget open(List<Member> members, List<CampaignTally> tallies, CampaignTally shown) {
        return MeasuredTarget.of(members, tallies, shown, TargetStatus.WATCHED, due);
    }

    /// The caller has chosen a campaign that the verdict does not rest on: while there is time it cannot say more than
    /// how far it is.
    private MeasuredTarget ofAnother(
            List<Member> members, List<CampaignTally> tallies, Threshold threshold, boolean inTime) {
        CampaignTally shown = reported(tallies, tallies.getFirst());
        TargetStatus status = shown.status(threshold, inTime);
        boolean open = inTime && status != TargetStatus.NO_BASIS;
        return MeasuredTarget.of(members, tallies, shown, open ? TargetStatus.WATCHED : status, due);
    }

    private static CampaignTally reported(List<CampaignTally> tallies, CampaignTally otherwise) {
        return tallies.stream().filter(CampaignTally::tells).findFirst().orElse(otherwise);
    }

    private static @Nullable Instant lastDue(Map<Long, OwnReport> reports) {
        return reports.values().stream()
                .filter(OwnReport::owed)
                .map(OwnReport::due)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Instant later(Instant one, @Nullable Instant other) {
        return other == null || one.isAfter(other) ? one : other;
    }

    private static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1);
    }

    /// The own reports of a target's population in a campaign, by unit.
    @FunctionalInterface
    interface Reports {
        Map<Long, OwnReport> of(PlanCampaign campaign);
    }
}
