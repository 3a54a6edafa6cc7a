package vn.hopluu.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.testsupport.Patience.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vn.hopluu.aggregation.ledger.ReportFold;
import vn.hopluu.aggregation.progress.PassedDeadlines;
import vn.hopluu.aggregation.reference.Reference;
import vn.hopluu.events.Coverage;
import vn.hopluu.events.ObligationChanged;
import vn.hopluu.events.ObligationOverdue;
import vn.hopluu.events.ReportChanged.State;
import vn.hopluu.events.Topic;
import vn.hopluu.testsupport.InfraResource;
import vn.hopluu.testsupport.topic.TopicReader;
import vn.hopluu.web.database.Sql;

/// What others hear of deadlines that pass.
@QuarkusTest
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_aggregation"))
class OverdueTest {

    @Inject
    Reference reference;

    @Inject
    ReportFold fold;

    @Inject
    PassedDeadlines deadlines;

    @Inject
    TopicReader topics;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    private static ObligationChanged dueAt(DistrictWorld world, int commune, Instant due) {
        return world.obligation(world.communes.get(commune), ObligationChanged.State.OWED, due, null);
    }

    private List<ObligationOverdue> heard(DistrictWorld world, int commune) {
        return topics.events(Topic.ROLLUPS, key(world, commune)).stream()
                .map(ObligationOverdue.class::cast)
                .toList();
    }

    private static String key(DistrictWorld world, int commune) {
        return "overdue/" + world.communes.get(commune) + "/" + world.form + "/2023-H1/OWN";
    }

    /// Waits until the ticker has seen so many deadlines of the form pass.
    private void awaitSeen(DistrictWorld world, long deadlinesSeen) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(sql.query(
                                        "select count(*) from deadline_passed where form = ?",
                                        row -> row.getLong(1),
                                        world.form)
                                .getFirst())
                        .isEqualTo(deadlinesSeen));
    }

    /// What has not been handed in is told of, and what came late too, since the deadline passed without it. What came
    /// in the last second, what is exempt and what is not due is not.
    @Test
    void a_deadline_that_passes_without_its_report_is_told_of_once() {
        DistrictWorld world = new DistrictWorld(reference, fold, 5, 0);
        world.submit(world.communes.get(1), "2023-06-04T16:59:59.900Z", "1");
        world.submit(world.communes.get(2), "2023-06-04T17:00:00Z", "1");
        world.accept(
                world.owes(world.communes.get(0)),
                world.owes(world.communes.get(1)),
                world.owes(world.communes.get(2)),
                world.obligation(world.communes.get(3), ObligationChanged.State.EXEMPT, DistrictWorld.DUE, null),
                dueAt(world, 4, clock.instant().plus(1, ChronoUnit.HOURS)));

        awaitSeen(world, 3);

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(heard(world, 0)).hasSize(1);
            assertThat(heard(world, 2)).hasSize(1);
        });
        assertThat(heard(world, 0).getFirst().due()).isEqualTo(DistrictWorld.DUE);
        assertThat(heard(world, 0).getFirst().recipientId()).isEqualTo(world.district);
        assertThat(heard(world, 1)).isEmpty();
        assertThat(heard(world, 3)).isEmpty();
        assertThat(heard(world, 4)).isEmpty();
    }

    @Test
    void many_who_look_at_once_and_again_tell_of_it_once() throws Exception {
        DistrictWorld world = new DistrictWorld(reference, fold, 40, 0);
        world.communes.forEach(commune -> world.accept(world.owes(commune)));

        try (var lookers = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> looks = new ArrayList<>();
            for (int look = 0; look < 12; look++) {
                looks.add(lookers.submit(deadlines::tell));
            }
            for (Future<Integer> look : looks) {
                look.get();
            }
        }
        awaitSeen(world, 40);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(told(world)).hasSize(40));
        deadlines.tell();
        assertThat(told(world)).hasSize(40).doesNotHaveDuplicates();
    }

    private List<String> told(DistrictWorld world) {
        return topics.records(Topic.ROLLUPS).stream()
                .map(record -> String.valueOf(record.key()))
                .filter(key -> key.startsWith("overdue/") && key.contains("/" + world.form + "/"))
                .toList();
    }

    @Test
    void an_extension_is_another_deadline_and_a_return_or_a_resubmission_is_none() {
        DistrictWorld world = new DistrictWorld(reference, fold, 2, 0);
        Instant extended = DistrictWorld.DUE.plus(10, ChronoUnit.DAYS);
        world.submit(world.communes.get(1), "2023-06-01T01:00:00Z", "1");
        world.accept(world.owes(world.communes.get(0)), world.owes(world.communes.get(1)));
        awaitSeen(world, 2);

        world.accept(dueAt(world, 0, extended));
        world.report(world.communes.get(1), Coverage.OWN, State.RETURNED, "2023-06-01T01:00:00Z", null, null);
        awaitSeen(world, 3);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(heard(world, 0))
                        .extracting(ObligationOverdue::due)
                        .containsExactly(DistrictWorld.DUE, extended));
        assertThat(heard(world, 0).get(1).revision())
                .isGreaterThan(heard(world, 0).getFirst().revision());
        assertThat(heard(world, 1)).isEmpty();
    }

    /// A look costs what has passed since the last one: what was noted is in no index that is read, and what comes
    /// late, with a due moment long before those noted already, is.
    @Test
    void what_was_noted_is_not_looked_at_again_and_what_comes_late_is() {
        DistrictWorld world = new DistrictWorld(reference, fold, 3, 0);
        world.accept(
                world.owes(world.communes.get(0)),
                dueAt(world, 2, clock.instant().plus(1, ChronoUnit.HOURS)));
        awaitSeen(world, 1);
        assertThat(untold(world)).isEqualTo(1);

        world.accept(dueAt(world, 1, Instant.parse("2001-01-01T00:00:00Z")));
        awaitSeen(world, 2);

        assertThat(untold(world)).isEqualTo(1);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(heard(world, 1)).hasSize(1));
    }

    private long untold(DistrictWorld world) {
        return sql.query(
                        "select count(*) from obligation where form = ? and state <> 'EXEMPT'"
                                + " and told_due is distinct from due",
                        row -> row.getLong(1),
                        world.form)
                .getFirst();
    }
}
