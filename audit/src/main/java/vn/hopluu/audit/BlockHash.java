package vn.hopluu.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/// The hash of a block: SHA-256 over a text that anybody can write down. Its lines are the number, the hash of
/// the block before it, the time to the microsecond, and for each row its kind, its hash, the length of its
/// id in bytes and its id, with a space between. The length keeps an id with a line in it from looking like
/// two rows.
final class BlockHash {

    private BlockHash() {}

    static String of(long number, String previous, Instant sealedAt, List<SealedRow> rows) {
        MessageDigest digest = sha256();
        add(digest, number + "\n" + previous + "\n" + sealedAt + "\n");
        for (SealedRow row : rows) {
            int length = row.id().getBytes(StandardCharsets.UTF_8).length;
            add(digest, row.kind() + " " + row.hash() + " " + length + " " + row.id() + "\n");
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String line) {
        digest.update(line.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
