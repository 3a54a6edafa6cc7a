package vn.hopluu.aggregation.targets;

import java.util.Set;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.rules.Figure;

/// A campaign of the plan that figures can be read from: it and its form have arrived.
record PlanCampaign(Campaign campaign, SlotNumbers slots) {

    /// How many of the figures are of its form, in whichever period.
    long held(Set<Figure> figures) {
        return figures.stream()
                .filter(figure -> figure.form() == null || figure.form().equals(campaign.form()))
                .filter(figure -> slots.of(figure) != null)
                .count();
    }
}
