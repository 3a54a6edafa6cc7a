package vn.hopluu.aggregation.ledger;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.fold.Entry;
import vn.hopluu.events.Coverage;
import vn.hopluu.events.ReportChanged;

/// What was last applied of one report.
///
/// @param hash the content's, see [vn.hopluu.events.ContentHash]
public record LedgerRow(
        Key key,
        long revision,
        long hash,
        String state,
        Entry entry,
        @Nullable Integer submittedVersion,
        @Nullable Integer approvedVersion,
        @Nullable Instant firstSubmittedAt,
        @Nullable Instant lastSubmittedAt) {

    /// Whether both say the same; moments are left out, since the database keeps fewer digits of them.
    boolean saysTheSameAs(LedgerRow other) {
        return revision == other.revision
                && hash == other.hash
                && state.equals(other.state)
                && entry.equals(other.entry)
                && Objects.equals(submittedVersion, other.submittedVersion)
                && Objects.equals(approvedVersion, other.approvedVersion);
    }

    /// A report's place in its campaign's ledger.
    public record Key(long unit, Coverage coverage) implements Comparable<Key> {
        public static Key of(ReportChanged report) {
            return new Key(report.unitId(), report.coverage());
        }

        @Override
        public int compareTo(Key other) {
            int byUnit = Long.compare(unit, other.unit);
            return byUnit != 0 ? byUnit : coverage.compareTo(other.coverage);
        }
    }
}
