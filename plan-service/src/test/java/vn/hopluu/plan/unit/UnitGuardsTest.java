package vn.hopluu.plan.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hibernate.exception.ConstraintViolationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.util.PSQLException;
import vn.hopluu.plan.PlanServiceTest;

/// The database's own guards, met by plain SQL that asks no rule of the service. Units 900001 → 900002 → 900003
/// stand in a chain, 900003 at the bottom; 900004 stands alone and ends on 2010-12-31; 900005 stands alone. The
/// numbers are beyond any that other tests are given.
@PlanServiceTest
class UnitGuardsTest {

    private static final String BASE = """
            insert into unit select id, 1 from generate_series(900001, 900005) id on conflict do nothing;
            insert into regime values ('GUARD', 1, 'Chế độ', 'ROUTE', 'LEGAL') on conflict do nothing;
            delete from unit_route where unit_id between 900001 and 900005;
            delete from unit_version where unit_id between 900001 and 900005;
            insert into unit_version (unit_id, valid_from, valid_to, code, name, type, parent_id) values
                (900001, '2004-01-01', '2019-12-31', 'GUARD-1', 'Một', 'P', null),
                (900001, '2020-01-01', null, 'GUARD-1', 'Một', 'P', null),
                (900002, '2004-01-01', null, 'GUARD-2', 'Hai', 'D', 900001),
                (900003, '2004-01-01', null, 'GUARD-3', 'Ba', 'C', 900002),
                (900004, '2004-01-01', '2010-12-31', 'GUARD-4', 'Bốn', 'C', null),
                (900005, '2004-01-01', null, 'GUARD-5', 'Năm', 'C', null);
            """;

    private final AgroalDataSource database;
    private final EntityManager entities;

    UnitGuardsTest(AgroalDataSource database, EntityManager entities) {
        this.database = database;
        this.entities = entities;
    }

    static List<Arguments> violations() {
        return List.of(
                Arguments.of(
                        "two versions on one day",
                        "unit_version_one_per_day",
                        version(900004, "2010-12-31", "null", "GUARD-4B", "null")),
                Arguments.of(
                        "one code for two units on one day",
                        "unit_version_one_unit_per_code_and_day",
                        version(900004, "2012-01-01", "null", "GUARD-1", "null")),
                Arguments.of(
                        "a parent that ends before its child",
                        "unit_version_parent_valid",
                        "update unit_version set parent_id = 900004 where unit_id = 900003"),
                Arguments.of(
                        "a parent that is nobody",
                        "unit_version_parent_valid",
                        "update unit_version set parent_id = 899999 where unit_id = 900003"),
                Arguments.of(
                        "a parent closed below its child",
                        "unit_version_parent_valid",
                        "update unit_version set valid_to = '2025-06-30' where unit_id = 900002"),
                Arguments.of(
                        "a parent with a gap",
                        "unit_version_parent_valid",
                        "update unit_version set valid_to = '2018-12-31' where unit_id = 900001 and valid_to is not null"),
                Arguments.of(
                        "a recipient that is not valid",
                        "unit_route_recipient_valid",
                        route(900003, "2010-01-01", "null", 900004, "null")),
                Arguments.of(
                        "an intermediary that is not valid",
                        "unit_route_intermediary_valid",
                        route(900003, "2010-01-01", "null", 900001, "900004")),
                Arguments.of(
                        "an addressee that is not valid",
                        "unit_route_addressee_valid",
                        route(900003, "2010-01-01", "null", 900001, "null")
                                + "update unit_route set addressee_id = 900004 where unit_id = 900003"),
                Arguments.of(
                        "a route on days without a version",
                        "unit_route_unit_valid",
                        route(900004, "2010-01-01", "2011-12-31", 900001, "null")),
                Arguments.of(
                        "two routes of a regime on one day",
                        "unit_route_one_per_regime_and_day",
                        route(900003, "2004-01-01", "null", 900001, "null")
                                + route(900003, "2005-01-01", "null", 900001, "null")),
                Arguments.of(
                        "a unit as its own parent",
                        "unit_version_check1",
                        "update unit_version set parent_id = 900004 where unit_id = 900004"),
                Arguments.of(
                        "a cycle of three",
                        "unit_no_cycle",
                        "update unit_version set parent_id = 900003 where unit_id = 900001 and valid_to is null"),
                Arguments.of(
                        "a cycle of two on a few days",
                        "unit_no_cycle",
                        "update unit_version set parent_id = 900003 where unit_id = 900001 and valid_to is not null"),
                Arguments.of(
                        "a cycle through a route alone",
                        "unit_no_cycle",
                        route(900001, "2021-01-01", "2021-12-31", 900003, "null")),
                Arguments.of(
                        "a cycle that the end of a route closes",
                        "unit_no_cycle",
                        route(900001, "2021-01-01", "2021-12-31", 900002, "null")
                                + route(900002, "2021-01-01", "2021-12-31", 900005, "null")
                                + "delete from unit_route where unit_id = 900002;"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("violations")
    void theDatabaseItselfForbids(String what, String constraint, String sql) throws SQLException {
        execute(BASE);

        assertThatThrownBy(() -> execute(sql))
                .isInstanceOfSatisfying(
                        PSQLException.class,
                        refusal -> assertThat(refusal.getServerErrorMessage().getConstraint())
                                .isEqualTo(constraint));
    }

    @Test
    void whatIsWrongOnlyOnTheWayIsAllowed() throws SQLException {
        execute(BASE);

        assertThatCode(() -> execute("""
                update unit_version set parent_id = 900002 where unit_id = 900001;
                update unit_version set parent_id = null where unit_id = 900002;
                update unit_version set valid_to = '2025-06-30' where unit_id = 900002;
                delete from unit_version where unit_id = 900001;
                insert into unit_version (unit_id, valid_from, code, name, type) values
                    (900001, '2004-01-01', 'GUARD-1', 'Một', 'P');
                update unit_version set parent_id = 900001 where unit_id = 900003;
                """)).doesNotThrowAnyException();
    }

    @Test
    void aRouteThatPassesTheParentByMayUndoTheCycleThatParentsAloneWouldMake() throws SQLException {
        execute(BASE);

        assertThatCode(() -> execute(route(900001, "2021-01-01", "2021-12-31", 900002, "null")
                        + route(900002, "2021-01-01", "2021-12-31", 900005, "null")))
                .doesNotThrowAnyException();
    }

    @Test
    void ofTwoWhoCloseHalfACycleEachTheLaterOneIsRefused() throws Exception {
        execute(BASE);
        CountDownLatch bothHaveWritten = new CountDownLatch(2);
        List<String> halves = List.of(
                "update unit_version set parent_id = 900003 where unit_id = 900005",
                "update unit_version set parent_id = 900005 where unit_id = 900001");

        long refused;
        try (ExecutorService writers = Executors.newFixedThreadPool(2)) {
            refused =
                    halves.stream().map(half -> writers.submit(() -> refusal(half, bothHaveWritten))).toList().stream()
                            .map(UnitGuardsTest::join)
                            .filter("unit_no_cycle"::equals)
                            .count();
        }

        assertThat(refused).isEqualTo(1);
    }

    @Test
    void aConstraintThatSpeaksIsKnownAsOne() throws SQLException {
        execute(BASE);

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    entities.createNativeQuery("update unit_version set parent_id = 900004 where unit_id = 900003")
                            .executeUpdate();
                    entities.createNativeQuery("set constraints all immediate").executeUpdate();
                }))
                .isInstanceOfSatisfying(
                        ConstraintViolationException.class,
                        violation -> assertThat(violation.getConstraintName()).isEqualTo("unit_version_parent_valid"));
    }

    private static String join(Future<String> refusal) {
        try {
            return refusal.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    /// The constraint that refuses, or an empty text.
    private String refusal(String sql, CountDownLatch bothHaveWritten) throws Exception {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
                bothHaveWritten.countDown();
                bothHaveWritten.await();
                connection.commit();
                return "";
            } catch (PSQLException refusal) {
                connection.rollback();
                return refusal.getServerErrorMessage().getConstraint();
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
                connection.commit();
            } catch (SQLException refusal) {
                connection.rollback();
                throw refusal;
            }
        }
    }

    private static String version(long unit, String from, String to, String code, String parent) {
        return "insert into unit_version (unit_id, valid_from, valid_to, code, name, type, parent_id) values"
                + " (%d, '%s', %s, '%s', 'Tên', 'D', %s);".formatted(unit, from, quoted(to), code, parent);
    }

    private static String route(long unit, String from, String to, long recipient, String intermediary) {
        return "insert into unit_route (unit_id, regime, valid_from, valid_to, recipient_id, intermediary_id) values"
                + " (%d, 'GUARD', '%s', %s, %d, %s);".formatted(unit, from, quoted(to), recipient, intermediary);
    }

    private static String quoted(String day) {
        return day.equals("null") ? day : "'" + day + "'";
    }
}
