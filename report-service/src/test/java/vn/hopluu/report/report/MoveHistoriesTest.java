package vn.hopluu.report.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.testsupport.Patience.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hopluu.events.Cell;
import vn.hopluu.events.EventJson;
import vn.hopluu.events.EventType;
import vn.hopluu.events.ReportChanged;
import vn.hopluu.events.Topic;
import vn.hopluu.report.World;
import vn.hopluu.testsupport.InfraResource;
import vn.hopluu.testsupport.database.DatabaseOwner;

/// No sequence of moves, of crashes between them and of retries after them loses or doubles a version. What should be
/// is said by [NaiveReport].
@QuarkusTest
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_report"))
@Tag("slow")
class MoveHistoriesTest {

    private static final int REPORTS = 4;
    private static final int ACTS = 30;
    private static final int OFFICERS = 6;
    private static final int ACTS_OF_AN_OFFICER = 25;
    private static final int STALE = 412;

    private final World world;
    private final EntityManager database;

    MoveHistoriesTest(World world, EntityManager database) {
        this.world = world;
        this.database = database;
    }

    /// What becomes of a request.
    private enum Fate {
        ANSWERED,
        /// The commit fails: nothing is stored, and the client tries again.
        CRASHED,
        /// It is done, but nobody hears so, and the client tries again.
        UNHEARD
    }

    @BeforeEach
    void commitsThatFailOnDemand() {
        DatabaseOwner.run("create table test_crash (unit_id bigint primary key)", """
                create function test_crash() returns trigger language plpgsql as $$
                begin
                    if exists (select 1 from test_crash where unit_id = new.unit_id) then
                        raise exception 'this commit fails for a test';
                    end if;
                    return null;
                end $$""", """
                create constraint trigger test_crash after insert or update on report
                deferrable initially deferred for each row execute function test_crash()""");
    }

    @AfterEach
    void commitsThatDoNot() {
        DatabaseOwner.run("drop trigger test_crash on report", "drop function test_crash()", "drop table test_crash");
    }

    @ParameterizedTest
    @ValueSource(longs = {20_240_315, 20_240_614})
    void no_history_of_moves_crashes_and_retries_loses_or_doubles_a_version(long seed) {
        Random seeded = new Random(seed);
        Map<World.TestUnit, NaiveReport> reports = new LinkedHashMap<>();
        world.units(REPORTS).forEach(unit -> reports.put(unit, new NaiveReport()));

        reports.forEach((unit, naive) -> {
            @Nullable String tag = null;
            for (int number = 0; number < ACTS; number++) {
                tag = step(unit, naive, tag, seeded, number);
            }
        });

        reports.forEach(this::assertVersionsAndRevisions);
        assertEvents(reports);
    }

    /// @param tag the report's `ETag`, or null where there is none yet
    /// @return its `ETag` afterwards
    private @Nullable String step(
            World.TestUnit unit, NaiveReport naive, @Nullable String tag, Random seeded, int number) {
        NaiveReport.Act act = NaiveReport.Act.values()[seeded.nextInt(NaiveReport.Act.values().length)];
        Fate fate = Fate.values()[seeded.nextInt(Fate.values().length)];
        Request request = new Request(unit, act, seeded.nextInt(1_000), "history-" + unit.id() + "-" + number, tag);
        String what = unit.code() + " " + naive.stands() + ": " + act + ", " + fate;
        boolean legal = naive.allows(act);

        Response first = fate == Fate.CRASHED ? crashing(unit, request) : request.send();
        if (fate == Fate.CRASHED && legal) {
            assertThat(first.statusCode()).as(what + first.asString()).isGreaterThanOrEqualTo(500);
            assertThat(stands(read(unit))).as(what).isEqualTo(naive.stands());
            first = request.send();
        }
        assertThat(first.statusCode() < 300).as(what + first.asString()).isEqualTo(legal);
        if (legal) {
            naive.happens(act, request.amount());
        }
        if (fate == Fate.UNHEARD) {
            assertRetry(what, act, legal, first, request.send());
        }
        Response read = read(unit);
        assertThat(stands(read)).as(what).isEqualTo(naive.stands());
        return read.header("ETag");
    }

    /// A retry meets its own answer by its key, or is told that the report has changed since it was read.
    private static void assertRetry(String what, NaiveReport.Act act, boolean legal, Response first, Response again) {
        if (!legal) {
            assertThat(again.statusCode()).as(what).isEqualTo(first.statusCode());
        } else if (act == NaiveReport.Act.POST) {
            assertThat(again.asString()).as(what).isEqualTo(first.asString());
        } else {
            assertThat(again.statusCode()).as(what + again.asString()).isIn(STALE, 428);
        }
    }

    @Test
    void moves_made_at_once_follow_one_another_as_if_in_turn() throws InterruptedException {
        World.TestUnit unit = world.unit();

        List<Integer> successes;
        try (ExecutorService officers = Executors.newFixedThreadPool(OFFICERS)) {
            List<Callable<Integer>> all = IntStream.range(0, OFFICERS)
                    .mapToObj(officer -> (Callable<Integer>) () -> manyActs(unit, officer))
                    .toList();
            successes = officers.invokeAll(all).stream().map(Future::resultNow).toList();
        }

        NaiveReport naive = new NaiveReport();
        List<Object[]> moves = rows("select m.move, coalesce(v.cells, ''), m.version from report_move m"
                + " join report r on r.id = m.report_id"
                + " left join report_version v on v.report_id = r.id and v.number = m.version"
                + " where m.move <> 'EDIT' and r.unit_id = " + unit.id() + " order by m.revision");
        for (Object[] move : moves) {
            NaiveReport.Act act = NaiveReport.Act.valueOf((String) move[0]);
            NaiveReport.Act possible = act == NaiveReport.Act.SUBMIT && !naive.exists() ? NaiveReport.Act.POST : act;
            assertThat(naive.allows(possible)).as(naive.stands() + ": " + act).isTrue();
            int amount = Integer.parseInt(((String) move[1]).split(" ")[0]);
            if (possible == NaiveReport.Act.SUBMIT) {
                naive.happens(NaiveReport.Act.DRAFT, amount);
            }
            naive.happens(possible, amount);
        }
        assertThat(moves).hasSize(successes.stream().mapToInt(Integer::intValue).sum());
        assertThat(stands(read(unit))).isEqualTo(naive.stands());
        assertVersionsAndRevisions(unit, naive);
        assertEvents(Map.of(unit, naive));
    }

    private static int manyActs(World.TestUnit unit, int officer) {
        Random seeded = new Random(officer);
        int successes = 0;
        for (int number = 0; number < ACTS_OF_AN_OFFICER; number++) {
            NaiveReport.Act act = NaiveReport.Act.values()[1 + seeded.nextInt(NaiveReport.Act.values().length - 1)];
            Response answer = new Request(
                            unit,
                            act,
                            seeded.nextInt(1_000),
                            "at-once-" + unit.id() + "-" + officer + "-" + number,
                            "*")
                    .send();
            assertThat(answer.statusCode()).as(act + answer.asString()).isIn(200, 201, 404, 409);
            successes += answer.statusCode() < 300 ? 1 : 0;
        }
        return successes;
    }

    /// A request that can be sent again as it is.
    private record Request(
            World.TestUnit unit,
            NaiveReport.Act act,
            int amount,
            String key,
            @Nullable String ifMatch) {

        Response send() {
            String values = "\"values\":[{\"indicator\":\"TCD01\",\"amount\":" + amount + "}]";
            return switch (act) {
                case DRAFT -> to("{" + values + "}").put(unit.path());
                case SUBMIT -> to("{}").post(unit.path() + "/submission");
                case RETURN -> to("{\"reason\":\"rà soát\"}").post(unit.path() + "/return");
                case APPROVE -> to("{}").post(unit.path() + "/approval");
                case LOCK -> to("{}").post(unit.path() + "/lock");
                case CORRECT -> to("{\"reason\":\"đếm nhầm\"," + values + "}").post(unit.path() + "/correction");
                case WITHDRAW -> to("{}").post(unit.path() + "/withdrawal");
                case POST ->
                    given().contentType("application/json")
                            .header("Idempotency-Key", key)
                            .body(unit.body("{\"indicator\":\"TCD01\",\"amount\":" + amount + "}"))
                            .post("/api/v1/reports");
            };
        }

        private RequestSpecification to(String body) {
            RequestSpecification request =
                    given().contentType("application/json").body(body);
            return ifMatch == null ? request : request.header("If-Match", ifMatch);
        }
    }

    private Response crashing(World.TestUnit unit, Request request) {
        sql("insert into test_crash values (" + unit.id() + ")");
        try {
            return request.send();
        } finally {
            sql("delete from test_crash where unit_id = " + unit.id());
        }
    }

    private static Response read(World.TestUnit unit) {
        return given().get(unit.path());
    }

    private static String stands(Response read) {
        if (read.statusCode() == 404) {
            return "NOTHING 0 - -";
        }
        return read.jsonPath().getString("state") + " " + read.jsonPath().getInt("version") + " "
                + orDash(read, "handedIn") + " " + orDash(read, "approved");
    }

    private static String orDash(Response read, String field) {
        String text = read.jsonPath().getString(field);
        return text == null ? "-" : text;
    }

    private void assertVersionsAndRevisions(World.TestUnit unit, NaiveReport naive) {
        assertThat(this.<Object[]>rows(
                                "select v.number, v.cells from report_version v join report r on r.id = v.report_id"
                                        + " where r.unit_id = " + unit.id() + " order by v.number")
                        .stream()
                        .map(row -> row[0] + ":" + ((String) row[1]).split(" ")[0]))
                .containsExactlyElementsOf(naive.versions());
        assertThat(this.<Long>rows("select m.revision from report_move m join report r on r.id = m.report_id"
                        + " where m.move <> 'EDIT' and r.unit_id = " + unit.id() + " order by m.revision"))
                .as("a revision per move, and no two alike")
                .hasSize(naive.events().size())
                .doesNotHaveDuplicates();
    }

    /// What is on Kafka of each report, a record that was sent twice taken once, is what the naive model told.
    private void assertEvents(Map<World.TestUnit, NaiveReport> reports) {
        List<String> keys = reports.keySet().stream().map(World.TestUnit::key).toList();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> this.<Long>rows("select count(*) from outbox where record_key in ('"
                                        + String.join("','", keys) + "')")
                                .getFirst()
                        == 0);
        Map<String, Map<Long, String>> told = new LinkedHashMap<>();
        for (ConsumerRecord<String, byte[]> message : world.all(Topic.REPORTS)) {
            if (keys.contains(message.key())) {
                ReportChanged event = (ReportChanged) EventJson.read(EventType.REPORT, message.value());
                told.computeIfAbsent(message.key(), key -> new LinkedHashMap<>())
                        .putIfAbsent(event.revision(), line(event));
            }
        }
        reports.forEach((unit, naive) -> {
            Map<Long, String> events = told.getOrDefault(unit.key(), Map.of());
            assertThat(events.values()).as(unit.code()).containsExactlyElementsOf(naive.events());
            assertThat(new ArrayList<>(events.keySet())).as(unit.code()).isSorted();
        });
    }

    private static String line(ReportChanged event) {
        return event.state() + " " + figures(event.handedIn()) + " " + figures(event.approved());
    }

    private static String figures(ReportChanged.@Nullable Figures figures) {
        if (figures == null) {
            return "-";
        }
        return figures.version() + ":"
                + (figures.cells().getFirst() instanceof Cell.Amount(BigDecimal amount, var ignored)
                        ? amount.toPlainString()
                        : "?");
    }

    @SuppressWarnings("unchecked")
    private <T> List<T> rows(String query) {
        return QuarkusTransaction.requiringNew()
                .call(() -> (List<T>) database.createNativeQuery(query).getResultList());
    }

    private void sql(String... statements) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.unwrap(Session.class).doWork(connection -> {
                    try (Statement statement = connection.createStatement()) {
                        for (String one : statements) {
                            statement.execute(one);
                        }
                    }
                }));
    }
}
