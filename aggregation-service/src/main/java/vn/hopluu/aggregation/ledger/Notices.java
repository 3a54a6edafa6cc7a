package vn.hopluu.aggregation.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hopluu.aggregation.sql.Sql;

/// Tells every replica, at the moment of commit, which campaigns have changed.
@ApplicationScoped
public class Notices {

    /// PostgreSQL's channel.
    public static final String CHANNEL = "hopluu_rollups";

    /// The payload that stands for every campaign.
    public static final String EVERYTHING = "*";

    /// PostgreSQL refuses payloads of 8,000 bytes.
    private static final int LONGEST = 7_000;

    private final Sql sql;

    Notices(Sql sql) {
        this.sql = sql;
    }

    /// One notice for a whole batch; where it would be too long, it names everything.
    void send(Set<Long> campaigns) {
        if (campaigns.isEmpty()) {
            return;
        }
        String ids = campaigns.stream().map(String::valueOf).collect(Collectors.joining(","));
        sql.query("select pg_notify(?, ?)", row -> true, CHANNEL, ids.length() > LONGEST ? EVERYTHING : ids);
    }
}
