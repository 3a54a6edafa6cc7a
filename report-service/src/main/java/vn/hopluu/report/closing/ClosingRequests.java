package vn.hopluu.report.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;

/// plan-service's requests to close campaigns, as far as they are not answered.
@ApplicationScoped
public class ClosingRequests {

    /// The lock of the campaign in `key`, as `DVCQ-Q/2024-Q1`. The prefix keeps it apart from other locks.
    static final String LOCK = "hashtextextended('campaign/' || key, 0)";

    /// Whether a request counts: it stands, has not ended, and no seal or breaking has come since.
    static final String COUNTS = """
            closing.standing and closing.until > :now and not exists (
                select 1 from campaign_seal later
                where (later.form, later.period, later.root_id) = (closing.form, closing.period, closing.unit_id)
                    and later.revision > closing.request)
            """;

    /// All pages of its units are here.
    private static final String OPEN = """
            select closing.form, closing.period, closing.unit_id, closing.request from closing
            where closing.closed_at is null and closing.pages = (
                    select count(distinct page) from sealed_unit unit
                    where (unit.form, unit.period, unit.root_id, unit.request)
                        = (closing.form, closing.period, closing.unit_id, closing.request))
                and\s""" + COUNTS;

    private static final String BOUND = "select set_config('lock_timeout', ?, true)";
    private static final String ALONE =
            "select pg_advisory_xact_lock(" + LOCK + ") from (select cast(? as text) as key) as campaign";

    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final int MOST = 20;

    private final EntityManager database;

    ClosingRequests(EntityManager database) {
        this.database = database;
    }

    /// A request that can be answered.
    ///
    /// @param request the revision of the asking
    public record Asked(String form, String period, long unit, long request) {}

    /// Those that can be answered, the oldest first, some at a time.
    public List<Asked> open(Instant now) {
        List<Tuple> rows = database.createNativeQuery(OPEN + " order by closing.request limit " + MOST, Tuple.class)
                .setParameter("now", now)
                .getResultList();
        return rows.stream()
                .map(row -> new Asked(
                        row.get(0, String.class),
                        row.get(1, String.class),
                        row.get(2, Long.class),
                        row.get(3, Long.class)))
                .toList();
    }

    /// Waits until nobody stores moves of the campaign, for so long at most, and keeps everybody from it until the
    /// transaction ends.
    ///
    /// @return false where others store for longer; the transaction is of no use then
    public boolean holdAlone(Asked asked, int mostMillis) {
        return database.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement bound = connection.prepareStatement(BOUND);
                    PreparedStatement hold = connection.prepareStatement(ALONE)) {
                bound.setString(1, mostMillis + "ms");
                bound.execute();
                hold.setString(1, asked.form() + "/" + asked.period());
                hold.execute();
                return true;
            } catch (SQLException e) {
                if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                    return false;
                }
                throw e;
            }
        });
    }

    /// Closes, where the request still counts. The caller holds the campaign alone.
    ///
    /// @return false where it was taken back or answered meanwhile
    public boolean close(Asked asked, Instant now) {
        return database.createNativeQuery("update closing set closed_at = :now where form = :form and period = :period"
                                + " and unit_id = :unit and request = :request and closed_at is null and " + COUNTS)
                        .setParameter("now", now)
                        .setParameter("form", asked.form())
                        .setParameter("period", asked.period())
                        .setParameter("unit", asked.unit())
                        .setParameter("request", asked.request())
                        .executeUpdate()
                == 1;
    }
}
