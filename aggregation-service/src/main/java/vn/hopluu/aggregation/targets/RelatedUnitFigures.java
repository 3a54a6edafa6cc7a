package vn.hopluu.aggregation.targets;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.hopluu.aggregation.figures.computed.MissingFigure.Reason;
import vn.hopluu.aggregation.figures.computed.RelatedFigures;
import vn.hopluu.aggregation.figures.source.UnitFigures;

/// One unit's figures in the campaigns related to one of a plan.
///
/// @param figures the unit's in a campaign, empty where it has none there
record RelatedUnitFigures(
        PlanCampaign from, RelatedCampaigns campaigns, Function<PlanCampaign, Optional<UnitFigures>> figures)
        implements RelatedFigures {

    @Override
    public Related previous() {
        return related(campaigns.previous(from));
    }

    @Override
    public Related lastYear() {
        return related(campaigns.lastYear(from));
    }

    @Override
    public Related form(String code) {
        return related(campaigns.form(code, from));
    }

    @Override
    public List<Related> earlierInYear() {
        return campaigns.earlierInYear(from).stream().map(this::related).toList();
    }

    private Related related(Optional<PlanCampaign> campaign) {
        return campaign.<Related>map(other -> figures.apply(other)
                        .<Related>map(found -> new Present(found, new RelatedUnitFigures(other, campaigns, figures)))
                        .orElseGet(() -> new Absent(Reason.NOT_IN_CAMPAIGN)))
                .orElseGet(() -> new Absent(Reason.NO_CAMPAIGN));
    }
}
