package vn.hopluu.plan.lock;

import static org.hamcrest.Matchers.is;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.junit.jupiter.api.Test;
import vn.hopluu.plan.Api;
import vn.hopluu.plan.PlanServiceTest;

@PlanServiceTest
class BusyRegisterTest {

    /// It waits as long as lock_timeout says, ten seconds.
    @Test
    void whoWaitsTooLongForAnotherWriterIsToldToComeAgain() {
        QuarkusTransaction.requiringNew().run(() -> {
            WriteLock.hold(WriteLock.Register.UNITS);

            Api.putUnit("BUSY-1", "Một", null)
                    .statusCode(503)
                    .header("Retry-After", "10")
                    .body("type", is("urn:hopluu:problem:busy"));
        });

        Api.get("/units/BUSY-1@2004-01-01").statusCode(404);
    }
}
