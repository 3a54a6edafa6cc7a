package vn.hopluu.events;

import java.time.Instant;
import java.util.regex.Pattern;

/// The head of one block of a service's audit: what was on record is named by it, and cannot be changed
/// unseen afterwards. The block holds the hashes of its rows; the head alone leaves the service, so that a
/// database that was rewritten whole, or put back to an older copy, does not agree with what was said.
///
/// A head is said once. Another head of the same number says that the block was made twice.
///
/// @param service whose audit it is: `report-service`
/// @param number of the block, ascending from 1. Numbers that are absent were lost with a database that was
///     put back
/// @param hash of the block: SHA-256 in base 16, over its number, the hash of the block before it, its time
///     and its rows
/// @param previous the hash of the block before it; 64 zeros for the first
/// @param rows how many rows it holds
/// @param sealedAt when it was made
public record AuditHead(String service, long number, String hash, String previous, int rows, Instant sealedAt)
        implements Event {

    /// What stands in the place of a hash before the first block.
    public static final String NONE = "0".repeat(64);

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    public AuditHead {
        Require.code("service", service);
        Require.positive("number", number);
        requireHash("hash", hash);
        requireHash("previous", previous);
        Require.positive("rows", rows);
        Require.present("sealedAt", sealedAt);
    }

    /// `report-service/51`.
    @Override
    public String key() {
        return service + "/" + number;
    }

    /// A head never changes: its number is as good as any.
    @Override
    public long revision() {
        return number;
    }

    private static void requireHash(String name, String hash) {
        Require.present(name, hash);
        if (!HASH.matcher(hash).matches()) {
            throw new IllegalArgumentException(name + " must be 64 digits in base 16: " + Require.shown(hash));
        }
    }
}
