package vn.hopluu.report.outbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.testsupport.Patience.await;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.hopluu.events.CampaignStatement;
import vn.hopluu.events.ContentHash;
import vn.hopluu.events.EventJson;
import vn.hopluu.events.EventType;
import vn.hopluu.events.ReportChanged;
import vn.hopluu.events.Topic;
import vn.hopluu.report.World;

/// The broker is stopped under load: posting goes on, nothing is lost, and the statement says so.
@QuarkusTest
@TestProfile(BrokerOutageTest.SoonQuiet.class)
@WithTestResource(value = StoppableBroker.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
@Tag("slow")
class BrokerOutageTest {

    private static final int CLIENTS = 8;
    private static final int REPORTS = 400;
    private static final int BEFORE = 100;
    private static final int DURING = 200;

    /// Statements after a second of quiet, so that the test need not wait for half a minute.
    public static class SoonQuiet implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("hopluu.statements.quiet", "PT1S", "hopluu.statements.look-every", "1s");
        }
    }

    private final World world;

    BrokerOutageTest(World world) {
        this.world = world;
    }

    @Test
    void posting_goes_on_without_a_broker_and_all_is_delivered_when_it_is_back() {
        List<World.TestUnit> units = world.units(REPORTS);

        List<Integer> statuses = new ArrayList<>(post(units.subList(0, BEFORE)));
        try (ExecutorService load = Executors.newSingleThreadExecutor()) {
            Future<List<Integer>> under = load.submit(() -> post(units.subList(BEFORE, BEFORE + DURING)));
            StoppableBroker.stopBroker();
            statuses.addAll(get(under));
        }
        statuses.addAll(post(units.subList(BEFORE + DURING, REPORTS - 1)));
        long waiting = world.count("select count(*) from outbox");
        StoppableBroker.startBroker();
        statuses.addAll(post(units.subList(REPORTS - 1, REPORTS)));

        assertThat(statuses).hasSize(REPORTS).containsOnly(201);
        assertThat(waiting).as("what waited while the broker was away").isGreaterThanOrEqualTo(99);
        await().atMost(Duration.ofSeconds(60)).until(() -> world.count("select count(*) from outbox") == 0);
        Map<String, ReportChanged> delivered = newest();
        assertThat(delivered.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        units.stream().map(World.TestUnit::key).toList());
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            CampaignStatement statement = lastStatement();
            assertThat(statement.reports()).isEqualTo(REPORTS);
            assertThat(statement.digest()).isEqualTo(naiveDigest(delivered));
            assertThat(statement.asOf())
                    .isEqualTo(delivered.values().stream()
                            .mapToLong(ReportChanged::revision)
                            .max()
                            .orElseThrow());
        });
    }

    /// The hashes added up one by one, each from what lies on the topic.
    private static String naiveDigest(Map<String, ReportChanged> delivered) {
        long sum = 0;
        for (ReportChanged report : delivered.values()) {
            sum += ContentHash.of(report);
        }
        return Long.toUnsignedString(sum, 16);
    }

    private Map<String, ReportChanged> newest() {
        Map<String, ReportChanged> newest = new HashMap<>();
        world.all(Topic.REPORTS).forEach(message -> {
            ReportChanged report = (ReportChanged) EventJson.read(EventType.REPORT, message.value());
            newest.merge(report.key(), report, (one, other) -> one.revision() > other.revision() ? one : other);
        });
        return newest;
    }

    private CampaignStatement lastStatement() {
        return (CampaignStatement) EventJson.read(
                EventType.STATEMENT, world.all(Topic.STATEMENTS).getLast().value());
    }

    private static List<Integer> post(List<World.TestUnit> units) {
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            return clients
                    .invokeAll(units.stream()
                            .map(unit -> (Callable<Integer>) () -> given().contentType("application/json")
                                    .header("Idempotency-Key", "outage-" + unit.id())
                                    .body(unit.body("{\"indicator\":\"TCD01\",\"amount\":" + unit.id() + "}"))
                                    .post("/api/v1/reports")
                                    .statusCode())
                            .toList())
                    .stream()
                    .map(BrokerOutageTest::get)
                    .toList();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T get(Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
