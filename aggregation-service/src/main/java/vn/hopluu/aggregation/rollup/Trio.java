package vn.hopluu.aggregation.rollup;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hopluu.aggregation.comparison.Neighbours;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.aggregation.reference.Campaigns;
import vn.hopluu.events.Period;

/// The campaign that is asked for, and the two that it is compared with.
record Trio(Campaign asked, Optional<Campaign> previous, Optional<Campaign> lastYear) {

    /// All of one moment.
    ///
    /// @throws HttpProblem where the query does not name a campaign that there is
    static Trio of(RollUpQuery query, Campaigns campaigns) {
        String form = query.requiredForm();
        String period = query.requiredPeriod();
        Optional<String> previous = Neighbours.previous(Period.parse(period)).map(Period::toString);
        Optional<String> lastYear = Neighbours.lastYear(Period.parse(period)).map(Period::toString);
        List<Campaign> there = campaigns.of(
                form,
                Stream.of(Optional.of(period), previous, lastYear)
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList());
        return new Trio(
                in(there, Optional.of(period)).orElseThrow(() -> RollUps.unknownCampaign(form, period)),
                in(there, previous),
                in(there, lastYear));
    }

    private static Optional<Campaign> in(List<Campaign> there, Optional<String> period) {
        return period.flatMap(wanted -> there.stream()
                .filter(campaign -> campaign.period().equals(wanted))
                .findFirst());
    }
}
