package vn.hopluu.aggregation.statement;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a campaign's reports come to.
///
/// @param digest the sum of their hashes modulo 2^64, by scheme 1
/// @param wholeDigest the same by scheme 2; null where one of them has no such hash
public record Sum(long reports, long digest, @Nullable Long wholeDigest) {

    /// Whether both say the same in every scheme that both know.
    boolean agreesWith(Sum other) {
        return reports == other.reports
                && digest == other.digest
                && (wholeDigest == null || other.wholeDigest == null || Objects.equals(wholeDigest, other.wholeDigest));
    }
}
