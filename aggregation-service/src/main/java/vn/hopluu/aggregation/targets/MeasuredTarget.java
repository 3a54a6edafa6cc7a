package vn.hopluu.aggregation.targets;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One target, counted and judged.
///
/// @param members the population
/// @param tallies what it comes to in each campaign that holds its figures, the newest first
/// @param shown the one that is told of, or null where there is none
/// @param due the moment by which it must be reached
/// @param absent the figures that could not be read, as the expression names them
/// @param cause why it cannot be judged, in Vietnamese, or null
record MeasuredTarget(
        List<Member> members,
        List<CampaignTally> tallies,
        @Nullable CampaignTally shown,
        TargetStatus status,
        Instant due,
        List<String> absent,
        @Nullable String cause) {

    /// There is nothing to judge it by, so nobody is behind.
    static MeasuredTarget withoutBasis(List<Member> members, Instant due, List<String> absent, String cause) {
        return new MeasuredTarget(members, List.of(), null, TargetStatus.NO_BASIS, due, absent, cause);
    }

    static MeasuredTarget of(
            List<Member> members, List<CampaignTally> tallies, CampaignTally shown, TargetStatus status, Instant due) {
        return new MeasuredTarget(
                members,
                tallies,
                shown,
                status,
                due,
                shown.absent(),
                status == TargetStatus.NO_BASIS ? shown.cause() : null);
    }

    /// What was counted; where it cannot be judged, nothing.
    Tally tally() {
        return shown == null || status == TargetStatus.NO_BASIS ? Tally.NOTHING : shown.tally();
    }
}
