package vn.hopluu.aggregation.statement;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.EventHeaders;
import vn.hopluu.events.EventRecord;
import vn.hopluu.events.UnreadableEvent;
import vn.hopluu.inbox.KafkaMessage;

/// What a report's record says of itself outside its payload: enough to count it where the payload cannot be
/// used.
///
/// @param campaign `DVCQ-Q/2024-Q1`
/// @param coverage OWN or CONSOLIDATED
/// @param hash of the figures
/// @param wholeHash of every field; null where it was sent without, or by a scheme that is not known here
record ReportHeaders(
        String campaign,
        long unit,
        String coverage,
        long revision,
        long hash,
        @Nullable Long wholeHash) {

    /// `17/DVCQ-Q/2024-Q1/OWN`.
    private static final Pattern KEY = Pattern.compile("([1-9][0-9]{0,17})/([^/]+/[^/]+)/(OWN|CONSOLIDATED)");

    private static final Pattern REVISION = Pattern.compile("[1-9][0-9]{0,17}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{1,16}");

    /// Empty where the record is none of report-service's, or its headers are not whole.
    static Optional<ReportHeaders> of(KafkaMessage message) {
        byte[] bytes = message.key();
        Matcher key = KEY.matcher(bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8));
        Map<String, String> headers = message.textHeaders();
        String revision = headers.getOrDefault(EventHeaders.REVISION, "");
        String hash = headers.getOrDefault(EventHeaders.HASH, "");
        if (!key.matches()
                || !REVISION.matcher(revision).matches()
                || !HASH.matcher(hash).matches()) {
            return Optional.empty();
        }
        return Optional.of(new ReportHeaders(
                key.group(2),
                Long.parseLong(key.group(1)),
                key.group(3),
                Long.parseLong(revision),
                Long.parseUnsignedLong(hash, 16),
                wholeHash(headers)));
    }

    private static @Nullable Long wholeHash(Map<String, String> headers) {
        try {
            return EventRecord.proof(headers).orElse(null);
        } catch (UnreadableEvent e) {
            return null;
        }
    }
}
