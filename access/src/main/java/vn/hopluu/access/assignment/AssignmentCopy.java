package vn.hopluu.access.assignment;

import io.quarkus.arc.DefaultBean;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hopluu.events.AssignmentsChanged;
import vn.hopluu.events.EventJson;
import vn.hopluu.events.EventType;
import vn.hopluu.inbox.DerivedData;
import vn.hopluu.web.database.Sql;

/// The service's own copy of what plan-service assigned. While Kafka is away it stands as it was last told.
@ApplicationScoped
@DefaultBean
@IfBuildProperty(name = "access.assignments", stringValue = "copied", enableIfMissing = true)
public class AssignmentCopy implements Assignments, DerivedData {

    /// More than work at a few units.
    private static final int MOST_USERS = 200;

    private final Sql sql;

    AssignmentCopy(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Assigned of(String user) {
        return sql
                .query(
                        "select content from assigned where user_id = ?",
                        row -> (AssignmentsChanged) EventJson.read(
                                EventType.ASSIGNMENTS, row.getString(1).getBytes(StandardCharsets.UTF_8)),
                        user)
                .stream()
                .map(event -> new Assigned(event.revision(), event.assignments()))
                .findFirst()
                .orElse(Assigned.NOTHING);
    }

    /// Who is assigned to the unit, with all that they are assigned to, by user.
    public Map<String, Assigned> at(long unit) {
        return containing("[{\"unitId\":" + unit + "}]");
    }

    /// Who has something that came from this user by an act of a head, with all that they are assigned to, by user.
    public Map<String, Assigned> heldFor(String user) {
        return AssignmentsChanged.isUser(user) ? containing("[{\"handover\":{\"user\":\"" + user + "\"}}]") : Map.of();
    }

    private Map<String, Assigned> containing(String part) {
        return sql
                .query(
                        "select content from assigned where content -> 'assignments' @> cast(? as jsonb)"
                                + " order by user_id limit " + MOST_USERS,
                        row -> (AssignmentsChanged) EventJson.read(
                                EventType.ASSIGNMENTS, row.getString(1).getBytes(StandardCharsets.UTF_8)),
                        part)
                .stream()
                .collect(Collectors.toMap(
                        AssignmentsChanged::user,
                        event -> new Assigned(event.revision(), event.assignments()),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    /// Keeps the newer one.
    void keep(AssignmentsChanged event) {
        sql.update(
                "insert into assigned (user_id, revision, content) values (?, ?, cast(? as jsonb))"
                        + " on conflict (user_id) do update set revision = excluded.revision, content = excluded.content"
                        + " where assigned.revision < excluded.revision",
                event.user(),
                event.revision(),
                new String(EventJson.write(event), StandardCharsets.UTF_8));
    }

    /// Whatever comes next takes the place of what is kept, without a moment at which nobody may do anything.
    @Override
    public void empty() {
        sql.update("update assigned set revision = 0");
    }
}
