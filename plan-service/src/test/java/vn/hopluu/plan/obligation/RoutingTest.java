package vn.hopluu.plan.obligation;

import static java.util.Comparator.naturalOrder;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

        Map<Long, ReportRecipients> recipients = recipients(units);

        assertThat(quickest(units))
                .isLessThan(quickest(units.subList(0, UNITS / 10)).multipliedBy(40));
        assertThat(recipients).hasSize(UNITS);
        assertThat(recipients.values())
                .containsOnlyElementsOf(Collections.singleton(new ReportRecipients((long) top, null, null)));
    }

    private Map<Long, ReportRecipients> recipients(List<Long> units) {
        return QuarkusTransaction.requiringNew().call(() -> routing.of(units, "RT-F", LocalDate.parse("2023-06-14")));
    }

    /// Of three, so that one pause of a busy machine decides nothing: ten times the units take ten times as long, a
    /// hundred times where each looks at every other.
    private Duration quickest(List<Long> units) {
        return Stream.generate(() -> time(units)).limit(3).min(naturalOrder()).orElseThrow();
    }

    private Duration time(List<Long> units) {
        long begun = System.nanoTime();
        recipients(units);
        return Duration.ofNanos(System.nanoTime() - begun);
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
