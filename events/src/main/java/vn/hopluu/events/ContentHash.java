package vn.hopluu.events;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The proof that two services hold the same report: the first 8 bytes of SHA-256 over key, revision and both vectors.
///
/// A campaign's digest is the sum of these modulo 2^64, so it can be taken in any order.
public final class ContentHash {

    private ContentHash() {}

    public static long of(ReportChanged report) {
        StringBuilder text = new StringBuilder(256)
                .append(report.key())
                .append('\n')
                .append(report.revision())
                .append('\n');
        append(text, report.handedIn());
        append(text.append('\n'), report.approved());
        return ByteBuffer.wrap(sha256(text.toString())).getLong();
    }

    /// `-` where there is no version, else one word per slot; amounts without trailing zeros, and nothing for the
    /// unanswered slots at the end, so that a form that grew leaves old hashes as they were.
    private static void append(StringBuilder text, ReportChanged.@Nullable Figures figures) {
        if (figures == null) {
            text.append('-');
            return;
        }
        List<Cell> cells = figures.cells();
        int length = cells.size();
        while (length > 0 && cells.get(length - 1) instanceof Cell.Unanswered) {
            length--;
        }
        for (Cell cell : cells.subList(0, length)) {
            text.append(word(cell)).append(' ');
        }
    }

    private static String word(Cell cell) {
        return switch (cell) {
            case Cell.Amount(var amount) ->
                amount.signum() == 0
                        ? "0"
                        : (amount.scale() <= 0 ? amount : amount.stripTrailingZeros()).toPlainString();
            case Cell.NoOccurrence() -> "N";
            case Cell.Missing() -> "M";
            case Cell.NotApplicable() -> "A";
            case Cell.Unanswered() -> "_";
        };
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
