package vn.hopluu.aggregation.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import vn.hopluu.events.EventJson;
import vn.hopluu.events.EventType;
import vn.hopluu.events.PlanChanged;
import vn.hopluu.web.database.Sql;

/// Keeps the published plans.
@ApplicationScoped
public class Plans {

    private final Sql sql;

    Plans(Sql sql) {
        this.sql = sql;
    }

    /// Takes in a plan where it is newer than what is there.
    void accept(PlanChanged event) {
        sql.update("""
                insert into plan (code, revision, content) values (?, ?, ?)
                on conflict (code) do update set revision = excluded.revision, content = excluded.content
                    where plan.revision < excluded.revision
                """, event.code(), event.revision(), new String(EventJson.write(event), StandardCharsets.UTF_8));
    }

    public Optional<PlanChanged> find(String code) {
        return sql.query("select content from plan where code = ?", row -> row.getString(1), code).stream()
                .map(content -> (PlanChanged) EventJson.read(EventType.PLAN, content.getBytes(StandardCharsets.UTF_8)))
                .findFirst();
    }
}
