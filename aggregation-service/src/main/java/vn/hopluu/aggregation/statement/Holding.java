package vn.hopluu.aggregation.statement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hopluu.aggregation.ledger.HeldReports;
import vn.hopluu.aggregation.reference.Campaigns;
import vn.hopluu.aggregation.reference.Catalogue;

/// What is held of a campaign: the ledger, with parked states in the place of older ledger rows.
@ApplicationScoped
class Holding {

    private final Campaigns campaigns;
    private final Catalogue catalogue;
    private final HeldReports ledger;
    private final StandIns standIns;

    Holding(Campaigns campaigns, Catalogue catalogue, HeldReports ledger, StandIns standIns) {
        this.campaigns = campaigns;
        this.catalogue = catalogue;
        this.ledger = ledger;
        this.standIns = standIns;
    }

    /// @param newest the highest revision among them, 0 where there is none
    /// @param harmed the keys of ledger rows whose figures are not those that were applied; they count for
    /// nothing
    record Held(Statement.Sum sum, long newest, List<String> harmed) {}

    /// Parked messages are read first: one that is folded in between is then found twice, at one revision, and
    /// counts once. The other way round it might be missed.
    Held of(Statement statement) {
        List<StandIns.StandIn> parkedReports = standIns.of(statement.campaign());
        Map<String, StandIns.StandIn> newest = new HashMap<>();
        List<String> harmed = new ArrayList<>();
        for (HeldReports.Held row : ledger(statement)) {
            if (row.intact()) {
                newest.put(row.key(), new StandIns.StandIn(row.key(), row.revision(), row.hash()));
            } else {
                harmed.add(row.key());
            }
        }
        parkedReports.forEach(parked ->
                newest.merge(parked.key(), parked, (held, other) -> other.revision() > held.revision() ? other : held));
        return new Held(
                new Statement.Sum(
                        newest.size(),
                        newest.values().stream()
                                .mapToLong(StandIns.StandIn::hash)
                                .sum()),
                newest.values().stream()
                        .mapToLong(StandIns.StandIn::revision)
                        .max()
                        .orElse(0),
                harmed);
    }

    /// Nothing where the campaign or its form is not here: then there is no ledger either.
    private List<HeldReports.Held> ledger(Statement statement) {
        return campaigns
                .find(statement.form(), statement.period())
                .flatMap(campaign -> catalogue.snapshot().form(campaign.form()).map(form -> ledger.of(campaign, form)))
                .orElse(List.of());
    }
}
