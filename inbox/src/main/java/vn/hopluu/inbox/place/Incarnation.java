package vn.hopluu.inbox.place;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import org.jboss.logging.Logger;
import vn.hopluu.web.database.Sql;

/// Which life of its database a service is in. A new one begins when the database is new, was emptied, or was put back
/// to an older copy: then versions that were given out before may be given out again for something else, and whatever
/// names a state (an answer's tag, an event's id, a notice) has to say which life it means.
@ApplicationScoped
public class Incarnation {

    private static final Logger LOG = Logger.getLogger(Incarnation.class);
    private static final int BYTES = 6;
    private static final SecureRandom RANDOM = new SecureRandom();

    /// Before every consumer and every request.
    private static final int FIRST = 100;

    /// What tells one database from another and from a restored one: the cluster, its timeline, the database in it.
    private static final String ORIGIN = """
            select (select system_identifier from pg_control_system()) || '/'
                || (select timeline_id from pg_control_checkpoint()) || '/'
                || (select oid from pg_database where datname = current_database())
            """;

    private final Sql sql;
    private final Clock clock;
    private volatile String id = "";

    public Incarnation(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    private record Stored(String id, String origin) {}

    /// Twelve hexadecimal digits.
    public String id() {
        return id;
    }

    void begin(@Observes @Priority(FIRST) StartupEvent start) {
        QuarkusTransaction.requiringNew().run(this::recognise);
    }

    /// Another replica may have begun a new one.
    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        QuarkusTransaction.requiringNew().run(this::recognise);
    }

    private void recognise() {
        String origin = sql.query(ORIGIN, row -> row.getString(1)).getFirst();
        List<Stored> stored = stored("");
        if (stored.isEmpty()) {
            renew("the database is new, or was emptied", origin);
        } else if (!stored.getFirst().origin().equals(origin)) {
            renew("the database is a copy of another one", origin);
        } else {
            id = stored.getFirst().id();
        }
    }

    /// Begins a new one in the transaction that is under way. Of two replicas that find the same, one does.
    ///
    /// @param why for the log
    public void renew(String why) {
        renew(why, sql.query(ORIGIN, row -> row.getString(1)).getFirst());
    }

    private void renew(String why, String origin) {
        String before = id;
        sql.query("select pg_advisory_xact_lock(hashtextextended('incarnation', 0))", row -> true);
        List<Stored> now = stored(" for update");
        if (!now.isEmpty()
                && now.getFirst().origin().equals(origin)
                && !now.getFirst().id().equals(before)) {
            id = now.getFirst().id();
            return;
        }
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        String fresh = HexFormat.of().formatHex(random);
        sql.update("""
                insert into incarnation (id, origin, reason, begun_at) values (?, ?, ?, ?)
                on conflict (single) do update
                    set id = excluded.id, origin = excluded.origin, reason = excluded.reason, begun_at = excluded.begun_at
                """, fresh, origin, why, OffsetDateTime.now(clock));
        id = fresh;
        LOG.warnf("a new incarnation %s of the database begins: %s", fresh, why);
    }

    private List<Stored> stored(String more) {
        return sql.query(
                "select id, origin from incarnation" + more,
                row -> new Stored(row.getString("id"), row.getString("origin")));
    }
}
