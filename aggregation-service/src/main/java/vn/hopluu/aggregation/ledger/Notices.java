package vn.hopluu.aggregation.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import vn.hopluu.aggregation.outbox.Outbox;
import vn.hopluu.events.RollUpsChanged;
import vn.hopluu.inbox.place.Incarnation;
import vn.hopluu.web.database.Sql;

/// Says which campaigns a transaction has changed: to every replica at the moment of its commit, and to whoever listens
/// to the topic of notices, by the outbox. One notice per transaction and campaign, never one per row.
@ApplicationScoped
public class Notices {

    /// PostgreSQL's channel.
    public static final String CHANNEL = "hopluu_rollups";

    /// The payload that stands for every campaign.
    public static final String EVERYTHING = "*";

    /// PostgreSQL refuses payloads of 8,000 bytes.
    private static final int LONGEST = 7_000;

    private final Sql sql;
    private final Outbox outbox;
    private final Incarnation incarnation;

    Notices(Sql sql, Outbox outbox, Incarnation incarnation) {
        this.sql = sql;
        this.outbox = outbox;
        this.incarnation = incarnation;
    }

    /// Under the locks of the campaigns, so that a campaign's notices are sent in the order of its versions.
    void send(List<Changed> all) {
        List<Changed> changes =
                all.stream().filter(change -> !change.isNothing()).toList();
        if (changes.isEmpty()) {
            return;
        }
        // Whoever misses a notice sees it in the next one's chain, so an outbox that nobody empties need not grow
        if (!outbox.isCrowded()) {
            outbox.write(changes.stream().map(this::notice).toList());
        }
        // One for the whole batch; where it would be too long, it names everything
        String ids = changes.stream()
                .map(change -> String.valueOf(change.campaign().id()))
                .collect(Collectors.joining(","));
        sql.query("select pg_notify(?, ?)", row -> true, CHANNEL, ids.length() > LONGEST ? EVERYTHING : ids);
    }

    private RollUpsChanged notice(Changed change) {
        return new RollUpsChanged(
                change.campaign().form(),
                change.campaign().period(),
                change.version(),
                change.campaign().version(),
                change.units().size(),
                change.units().stream()
                        .sorted()
                        .limit(RollUpsChanged.MOST_UNITS)
                        .toList(),
                incarnation.id());
    }
}
