package vn.hopluu.aggregation.revalidation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.reference.Campaign;

/// Names the state of an answer: the question, the caller's scope, and the versions and revisions of all that the
/// answer is made from. The first 128 bits of SHA-256 over its parts, each with its kind and its length before it, so
/// that no two lists of parts read alike.
///
/// What the parts say is read before the answer is, so that a change in between makes the tag old and not the answer.
/// Whatever else an answer comes to depend on is one part more; the filter of the module inbox adds the database's
/// incarnation to whatever leaves the service.
public final class AnswerTag {

    private static final int BYTES = 16;

    private final MessageDigest digest = sha256();

    private AnswerTag() {}

    /// @param question which kind of answer it is: `rollup`
    public static AnswerTag of(String question) {
        return new AnswerTag().with(question);
    }

    /// @param parts of the question or of the state: texts, numbers, days and moments, enums, or collections of them
    public AnswerTag with(@Nullable Object... parts) {
        Arrays.asList(parts).forEach(this::put);
        return this;
    }

    /// The campaign's days and structure, without its figures.
    public AnswerTag withStructure(Campaign campaign) {
        return with(campaign.key(), campaign.windowFrom(), campaign.structureDate(), campaign.treeRevision());
    }

    /// The campaign with every figure in it.
    public AnswerTag with(Campaign campaign) {
        return withStructure(campaign).with(campaign.version());
    }

    /// Ends it.
    ///
    /// @param scope what the caller may see
    public String in(String scope) {
        return HexFormat.of().formatHex(with(scope).digest.digest(), 0, BYTES);
    }

    private void put(@Nullable Object part) {
        switch (part) {
            case null -> head('0', 0);
            case Collection<?> parts -> {
                head('[', parts.size());
                parts.forEach(this::put);
            }
            case String text -> put('s', text);
            case Number number -> put('n', number.toString());
            case Boolean truth -> put('b', truth.toString());
            case Enum<?> constant -> put('e', constant.name());
            case TemporalAccessor time -> put('t', time.toString());
            default -> throw new IllegalArgumentException("no part of a tag: " + part.getClass());
        }
    }

    private void put(char kind, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        head(kind, bytes.length);
        digest.update(bytes);
    }

    private void head(char kind, int length) {
        digest.update(ByteBuffer.allocate(Integer.BYTES + 1)
                .put((byte) kind)
                .putInt(length)
                .flip());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
