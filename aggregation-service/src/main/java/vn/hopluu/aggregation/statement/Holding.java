package vn.hopluu.aggregation.statement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.ledger.HeldReports;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.aggregation.reference.Campaigns;
import vn.hopluu.aggregation.reference.Catalogue;

/// What is held of a campaign: the ledger, with parked states in the place of older ledger rows.
@ApplicationScoped
public class Holding {

    private final Campaigns campaigns;
    private final Catalogue catalogue;
    private final HeldReports ledger;
    private final ParkedReportQueries standIns;

    Holding(Campaigns campaigns, Catalogue catalogue, HeldReports ledger, ParkedReportQueries standIns) {
        this.campaigns = campaigns;
        this.catalogue = catalogue;
        this.ledger = ledger;
        this.standIns = standIns;
    }

    /// @param newest the highest revision among them, 0 where there is none
    /// @param harmed the keys of ledger rows that are not what was applied; they count for nothing
    /// @param changed when anything of it was last applied or parked
    public record Held(Sum sum, long newest, List<String> harmed, Instant changed) {}

    /// A report that is known here.
    private record Known(long revision, long hash, @Nullable Long wholeHash) {}

    /// Parked messages are read first: one that is folded in between is then found twice, at one revision, and
    /// counts once. The other way round it might be missed. When it last changed is read last: what has come
    /// meanwhile is then later than what was summed.
    public Held of(String form, String period) {
        String campaign = form + "/" + period;
        List<ParkedReportQueries.StandIn> parkedReports = standIns.of(campaign);
        Map<String, Known> newest = new HashMap<>();
        List<String> harmed = new ArrayList<>();
        for (HeldReports.Held row : ledger(form, period)) {
            if (row.intact()) {
                newest.put(row.key(), new Known(row.revision(), row.hash(), row.wholeHash()));
            } else {
                harmed.add(row.key());
            }
        }
        Instant changed = campaigns.find(form, period).map(Holding::changed).orElse(Instant.EPOCH);
        for (ParkedReportQueries.StandIn parked : parkedReports) {
            newest.merge(
                    parked.key(),
                    new Known(parked.revision(), parked.hash(), parked.wholeHash()),
                    (held, other) -> other.revision() > held.revision() ? other : held);
            changed = parked.parkedAt().isAfter(changed) ? parked.parkedAt() : changed;
        }
        long highest = newest.values().stream().mapToLong(Known::revision).max().orElse(0);
        return new Held(sum(newest.values()), highest, harmed, changed);
    }

    /// By the scheme of before alone where one of them was applied by a version that knew no other.
    private static Sum sum(Collection<Known> reports) {
        long digest = 0;
        Long wholeDigest = 0L;
        for (Known report : reports) {
            digest += report.hash();
            Long whole = report.wholeHash();
            wholeDigest = wholeDigest == null || whole == null ? null : Long.valueOf(wholeDigest + whole);
        }
        return new Sum(reports.size(), digest, wholeDigest);
    }

    /// A campaign's version is the moment of its last change, in microseconds; see the ledger's lock.
    private static Instant changed(Campaign campaign) {
        return Instant.EPOCH.plus(campaign.version(), ChronoUnit.MICROS);
    }

    /// Nothing where the campaign or its form is not here: then there is no ledger either.
    private List<HeldReports.Held> ledger(String form, String period) {
        Optional<Campaign> campaign = campaigns.find(form, period);
        return campaign.flatMap(known -> catalogue.snapshot().form(form).map(fitted -> ledger.of(known, fitted)))
                .orElse(List.of());
    }
}
