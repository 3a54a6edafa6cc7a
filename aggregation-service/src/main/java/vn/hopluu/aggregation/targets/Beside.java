package vn.hopluu.aggregation.targets;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.hopluu.aggregation.computed.Elsewhere;
import vn.hopluu.aggregation.computed.MissingFigure.Reason;
import vn.hopluu.aggregation.sheet.Sheet;

/// One unit's figures in other campaigns.
///
/// @param sheets the unit's in a campaign, empty where it has none there
record Beside(PlanCampaign from, OtherCampaigns others, Function<PlanCampaign, Optional<Sheet>> sheets)
        implements Elsewhere {

    @Override
    public Place previous() {
        return place(others.previous(from));
    }

    @Override
    public Place lastYear() {
        return place(others.lastYear(from));
    }

    @Override
    public Place form(String code) {
        return place(others.form(code, from));
    }

    @Override
    public List<Place> earlierInYear() {
        return others.earlierInYear(from).stream().map(this::place).toList();
    }

    private Place place(Optional<PlanCampaign> campaign) {
        return campaign.<Place>map(there -> sheets.apply(there)
                        .<Place>map(sheet -> new There(sheet, new Beside(there, others, sheets)))
                        .orElseGet(() -> new Nowhere(Reason.NOT_IN_CAMPAIGN)))
                .orElseGet(() -> new Nowhere(Reason.NO_CAMPAIGN));
    }
}
