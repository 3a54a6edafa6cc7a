package vn.hopluu.aggregation.targets;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.fold.Basis;
import vn.hopluu.aggregation.reference.CatalogueSnapshot;
import vn.hopluu.events.PlanChanged;

/// A question that has been understood.
///
/// @param campaigns those of the plan that can be read, the newest structure first
/// @param period the period of those to read from, or null for all
/// @param related the campaigns beside them, found as they are named
/// @param above the same of the plans above whose targets are this one's too, the nearest first; for who issued it
/// @param within only this unit and those below it, or null for the whole plan
/// @param limit how many units each list names at most
record TargetQuestion(
        PlanChanged plan,
        List<PlanCampaign> campaigns,
        @Nullable String period,
        RelatedCampaigns related,
        CatalogueSnapshot catalogue,
        List<TargetQuestion> above,
        Basis basis,
        @Nullable Long within,
        Instant at,
        int limit) {

    /// The campaigns of the period that is asked for.
    List<PlanCampaign> asked() {
        return campaigns.stream()
                .filter(campaign ->
                        period == null || campaign.campaign().period().equals(period))
                .toList();
    }
}
