package vn.hopluu.plan.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.PermissionsAllowed;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hopluu.plan.Api;
import vn.hopluu.plan.PlanServiceTest;
import vn.hopluu.plan.lock.WriteLock;
import vn.hopluu.web.access.Permission;

/// What the database refuses is answered as a problem that says what to do.
@PlanServiceTest
class DatabaseRefusalsTest {

    /// Writes past every rule of the service, as nothing in the product does.
    @Path("/api/v1/test-writes")
    public static class PlainWrites {

        private final EntityManager database;

        PlainWrites(EntityManager database) {
            this.database = database;
        }

        @GET
        @Operation(hidden = true)
        @PermissionsAllowed(Permission.UNITS_WRITE)
        public void write(@QueryParam("sql") List<String> statements) {
            QuarkusTransaction.requiringNew()
                    .run(() -> statements.forEach(
                            sql -> database.createNativeQuery(sql).executeUpdate()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sql=insert%20into%20regime%20values('X',0,'','','')",
                "sql=insert%20into%20unit%20values(990001,1)&sql=insert%20into%20unit%20values(990001,1)",
                "sql=insert%20into%20unit_version%20(unit_id,valid_from,code,name,type)%20"
                        + "values(990002,'2004-01-01','X','X','X')",
                "sql=insert%20into%20unit%20values(990003,1)"
                        + "&sql=insert%20into%20unit_version%20(unit_id,valid_from,code,name,type,parent_id)%20"
                        + "values(990003,'2004-01-01','X','X','X',990004)"
                        + "&sql=set%20constraints%20all%20immediate",
            })
    void aConstraintIsAConflict(String writes) {
        Api.get("/test-writes?" + writes).statusCode(409).body("type", is("urn:hopluu:problem:conflict"));
    }

    @Test
    void aStatementThatTakesTooLongIsToBeSentAgain() {
        Api.get("/test-writes?sql=set%20local%20statement_timeout%20='50ms'"
                        + "&sql=update%20write_lock%20set%20register='UNITS'%20where%20pg_sleep(1)%20is%20null")
                .statusCode(503)
                .header("Retry-After", "10")
                .body("type", is("urn:hopluu:problem:busy"));
    }

    @Test
    @Tag("slow")
    void aWaitForALockThatTakesTooLongIsToBeSentAgainAndStoresNothing() {
        QuarkusTransaction.requiringNew().timeout(60).run(() -> {
            WriteLock.hold(WriteLock.Register.UNITS);

            Api.putUnit("BUSY-1", "Một", null).statusCode(503).header("Retry-After", "10");
        });

        Api.get("/units/BUSY-1").statusCode(404);
        assertThat(Api.putUnit("BUSY-1", "Một", null).extract().statusCode()).isEqualTo(201);
    }

    /// More writers than the pool has connections.
    @Test
    void writersThatWaitLeaveConnectionsToTheReaders() throws Exception {
        Api.putUnit("BUSY-2", "Hai", null);
        List<Future<Integer>> writers = new ArrayList<>();
        List<Long> reads = new ArrayList<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(30)) {
            QuarkusTransaction.requiringNew().timeout(60).run(() -> {
                WriteLock.hold(WriteLock.Register.UNITS);
                for (int i = 0; i < 30; i++) {
                    String name = "Hai " + i;
                    writers.add(clients.submit(
                            () -> Api.putUnit("BUSY-2", name, null).extract().statusCode()));
                }
                for (int i = 0; i < 10; i++) {
                    reads.add(Api.get("/units/BUSY-2").statusCode(200).extract().time());
                }
            });
        }

        assertThat(reads).allSatisfy(millis -> assertThat(millis).isLessThan(3_000));
        assertThat(writers).extracting(Future::resultNow).isSubsetOf(200, 503).contains(200, 503);
    }
}
