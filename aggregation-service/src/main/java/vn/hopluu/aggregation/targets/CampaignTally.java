package vn.hopluu.aggregation.targets;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One target, counted in one campaign.
///
/// @param awaited what somebody else has still to state, in Vietnamese: nobody of the population owes or has
///     reported it; null where somebody does
/// @param reported whether anybody of the population has reported
/// @param absent the figures that its form does not hold or that have no campaign, as the expression names them
/// @param cause why it cannot be judged by this campaign where it is not decided all the same, in Vietnamese, or null
record CampaignTally(
        PlanCampaign campaign,
        Tally tally,
        @Nullable String awaited,
        boolean reported,
        List<String> absent,
        @Nullable String cause) {

    /// Whether there is something to show of it.
    boolean tells() {
        return reported && cause == null;
    }

    /// Đạt and chưa đạt rest on what is known, and so need no figure that nobody can give; all else does.
    TargetStatus status(Threshold threshold, boolean inTime) {
        TargetStatus status = tally.status(threshold, inTime);
        boolean decided = status == TargetStatus.REACHED || status == TargetStatus.NOT_REACHED;
        return cause == null || decided ? status : TargetStatus.NO_BASIS;
    }
}
