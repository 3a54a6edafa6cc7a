package vn.hopluu.events;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Shows that two services hold the same report: the first 8 bytes of SHA-256 over its canonical text. A checksum
/// against what goes wrong, no signature: whoever writes to a topic can make one.
///
/// A campaign's digest is the sum of these modulo 2^64, so it can be taken in any order. There are two
/// schemes, and a record carries both hashes, so that readers of before go on: see [EventHeaders#HASH] and
/// [EventHeaders#PROOF].
public final class ContentHash {

    /// The scheme that [#whole] follows, as it is named before the hash.
    static final String WHOLE_SCHEME = "2";

    private ContentHash() {}

    /// Scheme 1: over key, revision and both vectors.
    public static long of(ReportChanged report) {
        return first8Bytes(CanonicalText.ofFigures(report));
    }

    /// Scheme 2: over every field of the event but `resend`.
    public static long whole(ReportChanged report) {
        return first8Bytes(CanonicalText.ofEverything(report));
    }

    private static long first8Bytes(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
