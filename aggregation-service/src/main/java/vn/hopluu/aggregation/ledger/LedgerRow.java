package vn.hopluu.aggregation.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.fold.Entry;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.events.Coverage;
import vn.hopluu.events.ReportChanged;

/// What was last applied of one report.
///
/// @param hash the figures', see [vn.hopluu.events.ContentHash#of]
/// @param proof of every field; null where a version of before applied the report
public record LedgerRow(
        Key key,
        long revision,
        long hash,
        String state,
        Entry entry,
        @Nullable Integer submittedVersion,
        @Nullable Integer approvedVersion,
        @Nullable Instant firstSubmittedAt,
        @Nullable Instant lastSubmittedAt,
        @Nullable Proof proof) {

    /// The hash of every field of the event, and what it is made of beside what the row keeps for the fold.
    ///
    /// @param hash see [vn.hopluu.events.ContentHash#whole]
    /// @param handedIn false: what is submitted is the approved version, nothing is handed in
    /// @param submittedFormVersion of the version handed in, null where there is none
    public record Proof(
            long hash,
            boolean handedIn,
            @Nullable Integer submittedFormVersion,
            @Nullable Integer approvedFormVersion,
            @Nullable LocalDate dataFrom,
            @Nullable LocalDate dataTo,
            @Nullable LocalDate estimatedTo,
            @Nullable LocalDate resendBy,
            @Nullable Long onBehalfById) {}

    /// Whether both say the same, as far as both are proved.
    boolean saysTheSameAs(LedgerRow other) {
        return provesTheSameAs(other)
                && state.equals(other.state)
                && entry.equals(other.entry)
                && Objects.equals(submittedVersion, other.submittedVersion)
                && Objects.equals(approvedVersion, other.approvedVersion);
    }

    /// Whether both are of one revision of one content, as far as both are proved.
    boolean provesTheSameAs(LedgerRow other) {
        return revision == other.revision
                && hash == other.hash
                && (proof == null || other.proof == null || proof.equals(other.proof));
    }

    /// A report's place in its campaign's ledger.
    public record Key(long unit, Coverage coverage) implements Comparable<Key> {
        public static Key of(ReportChanged report) {
            return new Key(report.unitId(), report.coverage());
        }

        /// The report's key, `17/DVCQ-Q/2024-Q1/OWN`.
        String of(Campaign campaign) {
            return unit + "/" + campaign.key() + "/" + coverage;
        }

        @Override
        public int compareTo(Key other) {
            int byUnit = Long.compare(unit, other.unit);
            return byUnit != 0 ? byUnit : coverage.compareTo(other.coverage);
        }
    }
}
