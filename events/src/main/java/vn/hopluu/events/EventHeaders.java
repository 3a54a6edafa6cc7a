package vn.hopluu.events;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// The Kafka headers of an event: CloudEvents 1.0 in binary mode, the revision, and for a report its
/// campaign and the hashes of its content.
public final class EventHeaders {

    public static final String ID = "ce_id";
    public static final String TYPE = "ce_type";
    public static final String DATA_SCHEMA = "ce_dataschema";
    public static final String CAMPAIGN = "hopluu_campaign";
    public static final String REVISION = "hopluu_revision";
    /// Scheme 1, [ContentHash#of] in base 16: what readers of before check.
    public static final String HASH = "hopluu_hash";
    /// The hash with the scheme that it is made by, `2:9c0ffee…`, see [ContentHash#whole]. A later scheme stands
    /// beside it, apart by a space; a reader takes the one that it knows.
    public static final String PROOF = "hopluu_proof";
    /// W3C Trace Context: the trace of the request that made the change. Only where it had one.
    public static final String TRACE = "traceparent";

    private EventHeaders() {}

    /// @param source the service that sends: `/report-service`
    /// @param incarnation of its database: after a restore it may give a revision out again, for another thing
    /// @param time when the change happened
    public static Map<String, String> of(Event event, String source, String incarnation, Instant time) {
        Map<String, String> headers = of(event, source, time);
        headers.computeIfPresent(ID, (name, id) -> id + "@" + incarnation);
        return headers;
    }

    /// @param source the service that sends: `/report-service`
    /// @param time when the change happened
    public static Map<String, String> of(Event event, String source, Instant time) {
        EventType type = EventType.of(event);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put(ID, event.key() + "@" + event.revision());
        headers.put("ce_source", source);
        headers.put(TYPE, type.type());
        headers.put("ce_time", time.toString());
        headers.put(DATA_SCHEMA, type.dataSchema());
        headers.put("content-type", "application/json");
        headers.put(REVISION, Long.toString(event.revision()));
        if (event instanceof ReportChanged report) {
            headers.put(CAMPAIGN, report.campaign());
            headers.put(HASH, Long.toHexString(ContentHash.of(report)));
            headers.put(PROOF, ContentHash.WHOLE_SCHEME + ":" + Long.toHexString(ContentHash.whole(report)));
        }
        return headers;
    }
}
