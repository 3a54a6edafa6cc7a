package vn.hopluu.access.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.access.identity.CallerRights;
import vn.hopluu.access.identity.Rights;
import vn.hopluu.events.AssignmentsChanged.Role;
import vn.hopluu.web.database.Sql;

/// Keeps what inspectors read, for ever: rows are added and nothing else is done, for which the service has no right
/// either.
@ApplicationScoped
class InspectionReadings {

    private static final int LONGEST = 2_000;

    private final CallerRights caller;
    private final Sql sql;
    private final Clock clock;

    InspectionReadings(CallerRights caller, Sql sql, Clock clock) {
        this.caller = caller;
        this.sql = sql;
        this.clock = clock;
    }

    /// Puts on record what an inspector asks for, before it is looked up: where that cannot be stored, nothing is read.
    ///
    /// @param target the path with what is asked for
    void note(String method, String target) {
        if (!caller.isKnown()) {
            return;
        }
        Rights rights = caller.now();
        if (rights.assignments().stream().anyMatch(one -> one.role() == Role.INSPECTION)) {
            sql.update(
                    "insert into inspection_reading (user_id, read_at, method, target) values (?, ?, ?, ?)",
                    rights.user(),
                    OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                    method,
                    target.substring(0, Math.min(target.length(), LONGEST)));
        }
    }

    /// The newest first.
    ///
    /// @param user null for all
    /// @param before the id before which to go on
    List<InspectionReading> list(@Nullable String user, long before, int most) {
        return sql.query(
                "select id, user_id, read_at, method, target from inspection_reading"
                        + " where id < ? and (cast(? as text) is null or user_id = ?) order by id desc limit ?",
                row -> new InspectionReading(
                        row.getLong(1),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getString(4),
                        row.getString(5)),
                before,
                user,
                user,
                most);
    }
}
