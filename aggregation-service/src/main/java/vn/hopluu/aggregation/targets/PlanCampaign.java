package vn.hopluu.aggregation.targets;

import java.util.List;
import java.util.Set;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.rules.Figure;
import vn.hopluu.rules.TargetExpression;

/// A campaign of the plan that figures can be read from: it and its form have arrived.
record PlanCampaign(Campaign campaign, SlotNumbers slots) {

    /// Those that hold most of the figures, in the order given; of a form's submission, those of the form.
    static List<PlanCampaign> holding(List<PlanCampaign> campaigns, TargetExpression expression, Set<Figure> figures) {
        if (expression instanceof TargetExpression.Submitted(String form)) {
            return campaigns.stream()
                    .filter(campaign -> campaign.campaign().form().equals(form))
                    .toList();
        }
        long most = campaigns.stream()
                .mapToLong(campaign -> campaign.held(figures))
                .max()
                .orElse(0);
        return most == 0
                ? List.of()
                : campaigns.stream()
                        .filter(campaign -> campaign.held(figures) == most)
                        .toList();
    }

    /// How many of the figures are of its form, in whichever period.
    long held(Set<Figure> figures) {
        return figures.stream()
                .filter(figure -> figure.form() == null || figure.form().equals(campaign.form()))
                .filter(figure -> slots.of(figure) != null)
                .count();
    }
}
