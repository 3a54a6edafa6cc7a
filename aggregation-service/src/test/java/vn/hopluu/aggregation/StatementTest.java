package vn.hopluu.aggregation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.testsupport.Patience.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hopluu.events.CampaignStatement;
import vn.hopluu.events.ContentHash;
import vn.hopluu.events.Coverage;
import vn.hopluu.events.Event;
import vn.hopluu.events.EventHeaders;
import vn.hopluu.events.EventJson;
import vn.hopluu.events.ReportChanged;
import vn.hopluu.events.ReportChanged.State;
import vn.hopluu.events.ResendRequested;
import vn.hopluu.events.Topic;
import vn.hopluu.testsupport.topic.TopicReader;
import vn.hopluu.web.database.Sql;

/// What report-service states, against what is held here.
@Tag("slow")
@QuarkusTest
class StatementTest {

    @Inject
    Sender sender;

    @Inject
    TopicReader topics;

    @Inject
    Sql sql;

    private World world() {
        return new World(sender).units().form().campaign();
    }

    /// As report-service would state exactly these.
    private static CampaignStatement statement(World world, long revision, ReportChanged... reports) {
        long digest = Arrays.stream(reports).mapToLong(ContentHash::of).sum();
        long whole = Arrays.stream(reports).mapToLong(ContentHash::whole).sum();
        long asOf = Arrays.stream(reports).mapToLong(Event::revision).max().orElse(0);
        return new CampaignStatement(
                world.form,
                World.PERIOD,
                revision,
                reports.length,
                Long.toHexString(digest),
                asOf,
                Long.toHexString(whole));
    }

    @Test
    void a_ledger_that_holds_exactly_what_is_stated_is_equal_whatever_states_its_reports_are_in() {
        World world = world();
        var first = World.figures(1, "7", "0.50");
        ReportChanged approved = world.report(world.commune, Coverage.OWN, 3, State.APPROVED, first, first);
        ReportChanged returned = world.report(world.otherCommune, Coverage.OWN, 4, State.RETURNED, null, first);
        ReportChanged whole = world.report(world.district, Coverage.CONSOLIDATED, 5, State.SUBMITTED, first, null);
        ReportChanged withdrawn = world.report(world.district, Coverage.OWN, 6, State.WITHDRAWN, null, null);
        List.of(approved, returned, whole, withdrawn).forEach(sender::send);

        sender.send(statement(world, 1, approved, returned, whole, withdrawn));

        awaitState(world, "EQUAL");
        assertThat(requests(world)).isEmpty();
    }

    @Test
    void a_lost_event_is_found_asked_for_once_and_in_every_total_after_the_resend() {
        World world = world();
        ReportChanged arrived = world.submitted(world.commune, 1, "7");
        ReportChanged lost = world.submitted(world.otherCommune, 2, "5");
        sender.send(arrived);
        await().untilAsserted(() -> assertThat(world.total(world.province, 0)).isEqualTo("7"));
        sender.send(statement(world, 1, arrived, lost));
        sender.send(statement(world, 2, arrived, lost));

        awaitState(world, "UNEQUAL");
        JsonPath seen = listed(world);
        assertThat(seen.getMap("stated")).containsEntry("reports", 2);
        assertThat(seen.getMap("held"))
                .containsEntry("reports", 1)
                .containsEntry("digest", Long.toHexString(ContentHash.of(arrived)));
        await().untilAsserted(() -> assertThat(requests(world)).singleElement().satisfies(request -> {
            assertThat(request.statedReports()).isEqualTo(2);
            assertThat(request.heldReports()).isEqualTo(1);
        }));
        sender.send(statement(world, 3, arrived, lost));
        await().untilAsserted(
                        () -> assertThat(listed(world).getLong("revision")).isEqualTo(3));
        awaitState(world, "UNEQUAL");
        assertThat(requests(world)).as("one an hour").hasSize(1);

        sender.send(arrived.resent());
        sender.send(lost.resent());

        awaitState(world, "EQUAL");
        assertThat(world.total(world.province, 0)).isEqualTo("12");
    }

    /// An import that takes a while takes its revisions at its start, and is committed behind a statement
    /// that counts higher ones. What it brings was not lost by anybody.
    @Test
    void what_was_committed_behind_a_statement_with_a_lower_revision_is_no_difference() {
        World world = world();
        ReportChanged stated = world.submitted(world.commune, 5, "7");
        ReportChanged late = world.submitted(world.otherCommune, 3, "5");
        sender.send(stated);
        sender.send(statement(world, 1, stated));
        awaitState(world, "EQUAL");
        sender.send(late);
        await().untilAsserted(() -> assertThat(world.total(world.province, 0)).isEqualTo("12"));

        sender.send(statement(world, 2, stated));

        await().during(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(requests(world)).isEmpty());
        sender.send(statement(world, 3, stated, late));
        awaitState(world, "EQUAL");
        assertThat(requests(world)).isEmpty();
        assertThat(listed(world).getInt("said")).isEqualTo(1);
    }

    @Test
    void a_difference_that_is_stated_twice_while_nothing_comes_is_said() {
        World world = world();
        ReportChanged lost = world.submitted(world.commune, 1, "7");
        sender.send(statement(world, 1, lost));
        await().untilAsserted(
                        () -> assertThat(listed(world).getLong("revision")).isEqualTo(1));

        sender.send(statement(world, 2, lost));

        await().atMost(Duration.ofMillis(2_500))
                .untilAsserted(
                        () -> assertThat(listed(world).getString("state")).isEqualTo("UNEQUAL"));
        assertThat(listed(world).getInt("said")).isEqualTo(2);
    }

    /// Where reports and statements came at once, nothing says which was first.
    @Test
    void a_difference_that_is_never_stated_again_is_said_when_nothing_comes_for_a_long_while() {
        World world = world();
        ReportChanged lost = world.submitted(world.commune, 1, "7");

        sender.send(statement(world, 1, lost));

        await().during(Duration.ofSeconds(3))
                .untilAsserted(() -> assertThat(requests(world)).isEmpty());
        awaitState(world, "UNEQUAL");
    }

    @Test
    void a_statement_of_before_is_compared_by_the_hashes_of_the_figures() {
        World world = world();
        ReportChanged report = world.submitted(world.commune, 1, "7");
        sender.send(report);

        sender.send(new CampaignStatement(
                world.form, World.PERIOD, 1, 1, Long.toHexString(ContentHash.of(report)), report.revision()));

        awaitState(world, "EQUAL");
        assertThat(listed(world).getString("stated.wholeDigest")).isNull();
    }

    /// As a replica of before leaves it, which knows nothing of the columns.
    @ParameterizedTest
    @ValueSource(
            strings = {"whole_revision = null, whole_hash = null, handed_in = null", "whole_revision = revision - 1"})
    void a_ledger_row_of_before_is_equal_by_its_figures_and_gets_its_proof_by_a_resend(String before) {
        World world = world();
        ReportChanged report = world.submitted(world.commune, 7, "7");
        sender.send(report);
        await().untilAsserted(() -> assertThat(world.total(world.province, 0)).isEqualTo("7"));
        alter(world, before);

        sender.send(statement(world, 1, report));
        awaitState(world, "EQUAL");
        assertThat(listed(world).getString("held.wholeDigest")).isNull();
        sender.send(report.resent());
        sender.send(statement(world, 2, report));

        await().untilAsserted(() -> assertThat(listed(world).getString("held.wholeDigest"))
                .isEqualTo(Long.toHexString(ContentHash.whole(report))));
    }

    @Test
    void the_next_request_goes_out_an_hour_after_the_last() {
        World world = world();
        ReportChanged lost = world.submitted(world.commune, 1, "7");
        sender.send(statement(world, 1, lost));
        sender.send(statement(world, 2, lost));
        await().untilAsserted(() -> assertThat(requests(world)).hasSize(1));

        sql.update(
                "update campaign_statement set resend_requested_at = resend_requested_at - interval '1 hour'"
                        + " where form = ?",
                world.form);

        await().untilAsserted(() -> assertThat(requests(world)).hasSize(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "submitted_amounts = '{9,0,0}'",
                "submitted_amounts = '{9}'",
                "submitted_marks = 'VVM'",
                "submitted_marks = 'MVV'",
                "submitted_marks = null, submitted_amounts = null",
                "approved_marks = 'V', approved_amounts = '{1}'",
                "hash = hash + 1",
                "whole_hash = whole_hash + 1",
                "state = 'LOCKED'",
                "submitted_version = 9",
                "submitted_form_version = 9",
                "data_to = '2000-01-01'",
                "revision = revision + 1000000",
                "unit_id = unit_id + 1000000",
            })
    void a_ledger_row_that_was_altered_is_found_and_healed_by_the_resend_and_so_are_the_totals(String harm) {
        World world = world();
        ReportChanged report = world.submitted(world.commune, 1, "7", "1.50", "3");
        sender.send(report);
        await().untilAsserted(() -> assertThat(world.total(world.province, 0)).isEqualTo("7"));

        alter(world, harm);
        sender.send(statement(world, 1, report));
        sender.send(statement(world, 2, report));
        awaitState(world, "UNEQUAL");
        await().untilAsserted(() -> assertThat(requests(world)).hasSize(1));
        sender.send(report.resent());
        if (harm.startsWith("unit_id")) {
            // Nobody reports for a unit that does not exist: such a row is for an operator
            sql.update("delete from ledger where unit_id = ?", world.commune + 1_000_000);
        }

        awaitState(world, "EQUAL");
        assertThat(world.total(world.province, 0)).isEqualTo("7");
        assertThat(world.total(world.district, 1)).isEqualTo("1.50");
        assertThat(given().post("/api/v1/verification").jsonPath().getList("differences.campaign"))
                .doesNotContain(world.form + "/" + World.PERIOD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "submitted_amounts = '{9,0,0}'",
                "submitted_marks = 'VVM'",
                "submitted_marks = null, submitted_amounts = null",
                "approved_marks = 'V', approved_amounts = '{1}'",
            })
    void a_newer_report_on_an_altered_ledger_row_makes_every_total_right_again(String harm) {
        World world = world();
        sender.send(world.submitted(world.commune, 1, "7", "1.50", "3"));
        sender.send(world.submitted(world.otherCommune, 1, "5"));
        await().untilAsserted(() -> assertThat(world.total(world.province, 0)).isEqualTo("12"));

        alter(world, harm);
        sender.send(world.submitted(world.commune, 2, "8", "2.50", "4"));

        await().untilAsserted(() -> assertThat(world.total(world.province, 0)).isEqualTo("13"));
        assertThat(world.total(world.district, 1)).isEqualTo("2.50");
        assertThat(given().post("/api/v1/verification").jsonPath().getList("differences.campaign"))
                .doesNotContain(world.form + "/" + World.PERIOD);
    }

    @Test
    void a_statement_is_not_compared_once_a_newer_event_of_the_campaign_is_here() {
        World world = world();
        ReportChanged stated = world.submitted(world.commune, 1, "7");
        sender.send(stated);
        sender.send(world.submitted(world.commune, 2, "8"));
        await().untilAsserted(() -> assertThat(world.total(world.province, 0)).isEqualTo("8"));

        sender.send(statement(world, 1, stated));

        awaitState(world, "OUTDATED");
        assertThat(requests(world)).isEmpty();
    }

    @Test
    void a_parked_revision_stands_in_for_the_older_one_in_the_ledger() {
        World world = world();
        ReportChanged applied = world.submitted(world.commune, 1, "7");
        ReportChanged parked = world.submitted(world.commune, 2, "7.5");
        sender.send(applied);
        sender.send(parked);

        sender.send(statement(world, 1, parked));

        awaitState(world, "EQUAL");
        assertThat(world.total(world.province, 0)).isEqualTo("7");
    }

    @Test
    void a_message_that_was_harmed_on_its_way_does_not_stand_in_and_is_asked_for_again() {
        World world = world();
        ReportChanged report = world.submitted(world.commune, 1, "7");
        Map<String, String> headers = EventHeaders.of(report, "/test", java.time.Instant.EPOCH);
        byte[] payload = EventJson.write(report);
        sender.send(Topic.REPORTS.topicName(), report.key(), headers, Arrays.copyOf(payload, payload.length / 2));
        sender.send(statement(world, 1, report));
        sender.send(statement(world, 2, report));
        awaitState(world, "UNEQUAL");

        sender.send(report.resent());

        awaitState(world, "EQUAL");
    }

    @Test
    void a_statement_of_a_campaign_that_nobody_announced_here_waits_for_it_to_agree() {
        World world = new World(sender);
        ReportChanged report = world.submitted(world.commune, 1, "7");
        sender.send(report);
        sender.send(statement(world, 1, report));
        awaitState(world, "EQUAL");

        world.units().form().campaign();

        await().untilAsserted(() -> assertThat(world.total(world.province, 0)).isEqualTo("7"));
    }

    @Test
    void an_older_statement_that_comes_late_changes_nothing() {
        World world = world();
        ReportChanged report = world.submitted(world.commune, 1, "7");
        sender.send(report);
        sender.send(statement(world, 5, report));
        awaitState(world, "EQUAL");

        sender.send(statement(world, 4));
        sender.send(statement(world, 5, report));

        await().during(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(
                                listed(world).getString("state") + listed(world).getLong("revision"))
                        .isEqualTo("EQUAL5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"state=EQUAL'", "state=equal", "after=DVCQ-Q"})
    void a_list_that_is_asked_for_wrongly_is_400(String query) {
        given().get("/api/v1/statements?" + query).then().statusCode(400).contentType("application/problem+json");
    }

    private void alter(World world, String harm) {
        sql.update(
                "update ledger set " + harm + " where unit_id = ? and campaign_id = (select id from campaign"
                        + " where form = ?)",
                world.commune,
                world.form);
    }

    private void awaitState(World world, String state) {
        await().untilAsserted(() -> assertThat(listed(world).getString("state")).isEqualTo(state));
    }

    private static JsonPath listed(World world) {
        JsonPath all = given().queryParam("after", world.form + "/")
                .get("/api/v1/statements")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(all.getList("items")).isNotEmpty();
        assertThat(all.getString("items[0].form")).isEqualTo(world.form);
        return all.setRootPath("items[0]");
    }

    private List<ResendRequested> requests(World world) {
        return topics.events(Topic.STATEMENTS, "resend/" + world.form + "/" + World.PERIOD).stream()
                .map(ResendRequested.class::cast)
                .toList();
    }
}
