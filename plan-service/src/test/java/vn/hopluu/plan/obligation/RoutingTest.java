package vn.hopluu.plan.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hopluu.plan.Api;
import vn.hopluu.plan.PlanServiceTest;

@PlanServiceTest
class RoutingTest {

    private static final int UNITS = 20_000;

    private final Routing routing;
    private final EntityManager database;

    RoutingTest(Routing routing, EntityManager database) {
        this.routing = routing;
        this.database = database;
    }

    /// A list of nearly all units makes PostgreSQL look at every unit: what it does for each must not grow with the
    /// list.
    @Test
    void aListOfNearlyAllUnitsIsReadOnce() {
        Api.putRegime("RT-R", "LEGAL").statusCode(201);
        Api.putIndicator("RT-I").statusCode(201);
        Api.putForm("RT-F", "RT-R", "RT-I").statusCode(201);
        int top = Api.putUnit("RT-12", "Tỉnh", null).statusCode(201).extract().path("id");
        List<Long> units = communesBelow(top);

        long begin = System.nanoTime();
        Map<Long, ReportRecipients> recipients =
                QuarkusTransaction.requiringNew().call(() -> routing.of(units, "RT-F", LocalDate.parse("2023-06-14")));

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(8));
        assertThat(recipients).hasSize(UNITS);
        assertThat(recipients.values())
                .containsOnlyElementsOf(Collections.singleton(new ReportRecipients((long) top, null, null)));
    }

    /// What the planner knows of them is known at once, as it is a minute later by itself.
    @SuppressWarnings("unchecked")
    private List<Long> communesBelow(int top) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<Long> made = database.createNativeQuery("""
                            WITH made AS (INSERT INTO unit (id, revision)
                              SELECT nextval('unit_id_seq'), 1 FROM generate_series(1, :units) RETURNING id)
                            INSERT INTO unit_version (unit_id, valid_from, code, name, type, parent_id)
                            SELECT id, DATE '2004-01-01', 'RTX-' || id, 'Xã', 'COMMUNE', :top FROM made
                            RETURNING unit_id""", Long.class)
                    .setParameter("units", UNITS)
                    .setParameter("top", (long) top)
                    .getResultList();
            database.createNativeQuery("ANALYZE unit_version").executeUpdate();
            return made;
        });
    }
}
