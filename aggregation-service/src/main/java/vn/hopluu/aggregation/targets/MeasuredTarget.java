package vn.hopluu.aggregation.targets;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One target, counted.
///
/// @param campaign what was read, or null where nothing could be
/// @param members the population
/// @param absent the figures that the campaign's form does not hold, as the expression names them
/// @param reason why nothing could be read, in Vietnamese, or null
record MeasuredTarget(
        @Nullable PlanCampaign campaign,
        List<Member> members,
        Tally tally,
        List<String> absent,
        @Nullable String reason) {

    /// Nobody is known.
    static MeasuredTarget nothing(List<Member> members, List<String> absent, String reason) {
        TallyByUnit tally = new TallyByUnit();
        members.forEach(member -> tally.unknown(member.unit()));
        return new MeasuredTarget(null, members, tally.share(), absent, reason);
    }
}
