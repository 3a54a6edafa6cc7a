package vn.hopluu.aggregation.statement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hopluu.inbox.KafkaMessage;
import vn.hopluu.inbox.Unusable;
import vn.hopluu.inbox.parking.ParkedMessage;
import vn.hopluu.web.database.Sql;

/// The parked reports of a campaign, for comparing what is held with what was stated.
@ApplicationScoped
class ParkedReportQueries {

    private static final String[] HARMED = Arrays.stream(Unusable.Reason.values())
            .filter(reason -> !reason.standsIn())
            .map(Enum::name)
            .toArray(String[]::new);

    private final Sql sql;

    ParkedReportQueries(Sql sql) {
        this.sql = sql;
    }

    /// A report that is known here though not applied.
    ///
    /// @param key `17/DVCQ-Q/2024-Q1/OWN`
    /// @param wholeHash the hash of every field, null where it was sent without
    record StandIn(
            String key, long revision, long hash, @Nullable Long wholeHash, Instant parkedAt) {}

    /// A message that is parked.
    private record Parked(KafkaMessage message, Instant at) {}

    /// The newest parked state of each report. What was discarded is not among them: a discard must not make a missing
    /// figure look right.
    List<StandIn> of(String campaign) {
        Map<String, StandIn> newest = new HashMap<>();
        parked(campaign).stream()
                .flatMap(parked -> standIn(parked).stream())
                .forEach(standIn -> newest.merge(
                        standIn.key(), standIn, (one, other) -> other.revision() > one.revision() ? other : one));
        return List.copyOf(newest.values());
    }

    private static Optional<StandIn> standIn(Parked parked) {
        return ReportHeaders.of(parked.message())
                .map(report -> new StandIn(
                        report.unit() + "/" + report.campaign() + "/" + report.coverage(),
                        report.revision(),
                        report.hash(),
                        report.wholeHash(),
                        parked.at()));
    }

    private List<Parked> parked(String campaign) {
        return sql.query(
                """
                select topic, topic_id, kafka_partition, kafka_offset, message_key, header_names, header_values,
                    null::bytea as payload, parked_at
                from parked_message where campaign = ? and discarded_at is null and not (reason = any(?))
                """,
                row -> new Parked(
                        ParkedMessage.message(row),
                        row.getObject("parked_at", OffsetDateTime.class).toInstant()),
                campaign,
                HARMED);
    }
}
