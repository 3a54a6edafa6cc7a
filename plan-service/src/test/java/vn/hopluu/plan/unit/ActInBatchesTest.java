package vn.hopluu.plan.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.hibernate.SessionEventListener;
import org.junit.jupiter.api.Test;
import vn.hopluu.plan.Api;
import vn.hopluu.plan.PlanServiceTest;
import vn.hopluu.plan.lock.WriteLock;

/// Units are written in batches of some hundred, by the statement; what an act costs does not grow by
/// statements with each unit.
@PlanServiceTest
class ActInBatchesTest {

    private static final LocalDate START = LocalDate.of(2004, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 6, 30);

    private final UnitRegister register;
    private final Units units;
    private final EntityManager database;

    ActInBatchesTest(UnitRegister register, Units units, EntityManager database) {
        this.register = register;
        this.units = units;
        this.database = database;
    }

    @Test
    void twoHundredUnitsEndInAsManyStatementsAsTen() {
        Api.putRegime("BAT-R", "LEGAL").statusCode(201);
        List<Long> few = created(10, "BAT-A");
        List<Long> many = created(200, "BAT-B");

        int statementsForFew = statementsToEnd(few);
        int statementsForMany = statementsToEnd(many);

        assertThat(statementsForMany)
                .as("a batch takes 500 rows")
                .isEqualTo(statementsForFew)
                .isPositive();
        Api.get("/units/BAT-B-199?at=2025-06-30").statusCode(200);
        Api.get("/units/BAT-B-199?at=2025-07-01").statusCode(404);
    }

    /// Units with a version and a route each, below one that stands at the top.
    private List<Long> created(int count, String code) {
        return QuarkusTransaction.requiringNew().call(() -> {
            WriteLock.hold(WriteLock.Register.UNITS);
            long top = register.newIds(1).getFirst();
            List<Long> ids = register.newIds(count);
            register.write(List.of(
                    new HistoryReplacement(null, top, new UnitHistory(List.of(version(null, code, null)), List.of()))));
            register.write(IntStream.range(0, count)
                    .mapToObj(n -> new HistoryReplacement(null, ids.get(n), history(null, code + "-" + n, top)))
                    .toList());
            return ids;
        });
    }

    private int statementsToEnd(List<Long> ids) {
        return QuarkusTransaction.requiringNew().call(() -> {
            WriteLock.hold(WriteLock.Register.UNITS);
            List<HistoryReplacement> act = units.byId(ids).values().stream()
                    .map(ActInBatchesTest::ended)
                    .toList();
            PreparedStatements prepared = new PreparedStatements();
            database.unwrap(Session.class).addEventListeners(prepared);
            register.write(act);
            return prepared.count.get();
        });
    }

    private static HistoryReplacement ended(Unit unit) {
        UnitVersion was = unit.history().versions().getFirst();
        return new HistoryReplacement(unit, unit.id(), history(LAST, was.code(), was.parentId()));
    }

    private static UnitHistory history(LocalDate until, String code, long superior) {
        return new UnitHistory(
                List.of(version(until, code, superior)),
                List.of(new UnitRoute("BAT-R", START, until, superior, null, null)));
    }

    private static UnitVersion version(LocalDate until, String code, Long parent) {
        return new UnitVersion(START, until, code, "Đơn vị " + code, "COMMUNE", parent);
    }

    /// Counts what one session prepares, whatever the service does beside it.
    private static final class PreparedStatements implements SessionEventListener {

        private static final long serialVersionUID = 1L;

        private final AtomicInteger count = new AtomicInteger();

        @Override
        public void jdbcPrepareStatementStart() {
            count.incrementAndGet();
        }
    }
}
