package vn.hopluu.aggregation.ledger;

import java.util.Set;
import java.util.TreeSet;
import vn.hopluu.aggregation.reference.Campaign;

/// What one transaction has changed of a campaign.
///
/// @param campaign as it was before
/// @param version that the changed rows have now; the campaign's own where none has changed
/// @param units whose roll-up rows have changed
public record Changed(Campaign campaign, long version, Set<Long> units) {

    public Changed {
        units = Set.copyOf(units);
    }

    static Changed nothing(Campaign campaign) {
        return new Changed(campaign, campaign.version(), Set.of());
    }

    boolean isNothing() {
        return version == campaign.version();
    }

    /// Both, where `later` was done after this.
    Changed and(Changed later) {
        Set<Long> both = new TreeSet<>(units);
        both.addAll(later.units);
        return new Changed(campaign, Math.max(version, later.version), both);
    }
}
