package vn.hopluu.report.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.testsupport.Patience.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hopluu.events.AssignmentsChanged.Role;
import vn.hopluu.events.ReportChanged;
import vn.hopluu.events.UnitChanged;
import vn.hopluu.report.World;
import vn.hopluu.testsupport.InfraResource;
import vn.hopluu.testsupport.access.Neighbourhood;
import vn.hopluu.testsupport.identity.TestProvider;
import vn.hopluu.testsupport.identity.WithIdentities;

/// Communes of the district send their reports on paper, and its office enters them.
@QuarkusTest
@TestProfile(WithIdentities.class)
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_report"))
class PaperEntryTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final LocalDate BEGIN = LocalDate.of(2004, 1, 1);
    private static final byte[] PDF = "%PDF-1.7 a paper".getBytes(StandardCharsets.US_ASCII);
    private static final String OFFICE = "CONSOLIDATION";

    private static long next = 910_000;

    private final World world;
    private final long commune = ++next;

    PaperEntryTest(World world) {
        this.world = world;
    }

    @BeforeEach
    void commune() {
        Regimes.publish(world);
        world.publish(Neighbourhood.events(Regimes.ALL));
        world.publish(List.of(
                new UnitChanged(
                        commune,
                        1,
                        List.of(new UnitChanged.Version(
                                BEGIN, null, "N" + commune, "Xã " + commune, "COMMUNE", Neighbourhood.DISTRICT)),
                        List.of()),
                Neighbourhood.assigned("pe-other", 1, Neighbourhood.DISTRICT, Role.CONSOLIDATION),
                Neighbourhood.assigned("pe-entry-" + commune, 1, commune, Role.DATA_ENTRY),
                Neighbourhood.assigned("pe-elsewhere", 1, Neighbourhood.ELSEWHERE, Role.VIEW)));
        world.awaitRows("select count(*) from unit where id = " + commune, 1);
        // Who stands above whom is looked for once a second
        await().until(() -> as(OFFICE).get(path(Regimes.PLAIN) + "/prefill").statusCode() == 200);
        for (String user : List.of("pe-other", "pe-entry-" + commune, "pe-elsewhere")) {
            await().until(() -> as(user).get("/api/v1/reports").statusCode() == 200);
        }
    }

    @Test
    void what_came_on_paper_in_time_counts_as_received_when_it_came_and_says_who_entered_it() {
        Response entered = enter(OFFICE, Regimes.EYES, scan(OFFICE), "2024-03-10T16:40:00+07:00");

        assertThat(entered.statusCode()).as(entered.asString()).isEqualTo(200);
        JsonPath standing = entered.jsonPath();
        assertThat(standing.getString("state")).isEqualTo("SUBMITTED");
        assertThat(standing.getString("firstSubmittedAt")).isEqualTo("2024-03-10T16:40:00+07:00");
        assertThat(standing.getLong("onBehalfById")).isEqualTo(Neighbourhood.DISTRICT);
        assertThat(standing.getString("receipt.receivedAt")).isEqualTo("2024-03-10T16:40:00+07:00");
        assertThat(standing.getLong("receipt.onBehalfById")).isEqualTo(Neighbourhood.DISTRICT);
        assertThat(standing.<String>getList("possible")).containsExactly("return");
        assertThat(as("pe-other").get(path(Regimes.EYES)).jsonPath().<String>getList("possible"))
                .contains("approval");
        ReportChanged told = world.sent(commune + "/" + Regimes.EYES + "/" + World.PERIOD + "/OWN", 1)
                .getLast();
        assertThat(told.onBehalfById()).isEqualTo(Neighbourhood.DISTRICT);
        assertThat(told.firstSubmittedAt()).isEqualTo("2024-03-10T09:40:00Z");

        Response approvedByTheSame = move(OFFICE, "approval");
        assertThat(approvedByTheSame.statusCode()).isEqualTo(409);
        assertThat(approvedByTheSame.jsonPath().getString("type")).endsWith("other-person-needed");
        assertThat(move("pe-other", "approval").statusCode()).isEqualTo(200);

        JsonPath seen = as("pe-entry-" + commune).get(path(Regimes.EYES)).jsonPath();
        assertThat(seen.getString("versions[0].paper.reason")).isEqualTo("Mất điện");
        assertThat(seen.getLong("versions[0].paper.officeId")).isEqualTo(Neighbourhood.DISTRICT);
        assertThat(seen.getString("versions[0].by")).isEqualTo(OFFICE);
        assertThat(as("pe-entry-" + commune)
                        .get("/api/v1/reports?unit=N" + commune)
                        .jsonPath()
                        .getLong("items[0].onBehalfById"))
                .isEqualTo(Neighbourhood.DISTRICT);
        Response picture = as("pe-entry-" + commune).get(path(Regimes.EYES) + "/versions/1/scan");
        assertThat(picture.asByteArray()).isEqualTo(PDF);
        assertThat(picture.contentType()).isEqualTo("application/pdf");
        assertThat(picture.header("Cache-Control")).isEqualTo("no-store");
        assertThat(picture.header("Content-Disposition")).startsWith("attachment");
        assertThat(as("pe-elsewhere")
                        .get(path(Regimes.EYES) + "/versions/1/scan")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_unit_may_correct_what_was_entered_for_it() {
        enter(OFFICE, Regimes.PLAIN, scan(OFFICE), "2024-03-10T16:40:00+07:00");

        Response corrected = as("pe-entry-" + commune)
                .header("If-Match", "*")
                .contentType("application/json")
                .body("""
                        {"reason":"Nhập nhầm","dataFrom":"2023-12-15","dataTo":"2024-03-14",
                         "values":[{"indicator":"TCD01","amount":5}]}""")
                .post(path(Regimes.PLAIN) + "/correction");

        assertThat(corrected.statusCode()).as(corrected.asString()).isEqualTo(200);
        assertThat(corrected.jsonPath().getString("firstSubmittedAt")).isEqualTo("2024-03-10T16:40:00+07:00");
        assertThat(corrected.jsonPath().getMap("")).doesNotContainKey("onBehalfById");
        assertThat(move(OFFICE, Regimes.PLAIN, "approval").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-12-14T23:59:59+07:00, out-of-range",
        "2999-01-01T00:00:00+07:00, out-of-range",
        "2024-03-10, not-a-moment",
    })
    void no_paper_came_before_the_window_or_after_now(String at, String code) {
        Response refused = enter(OFFICE, Regimes.PLAIN, scan(OFFICE), at);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getList("errors.code")).containsExactly(code);
        assertThat(as(OFFICE).get(path(Regimes.PLAIN)).statusCode()).isEqualTo(404);
    }

    @Test
    void another_ones_scan_a_scan_that_is_used_and_what_is_no_scan_are_refused() {
        assertThat(enter(OFFICE, Regimes.PLAIN, scan("pe-other"), "2024-03-10T16:40:00+07:00")
                        .jsonPath()
                        .getList("errors.pointer"))
                .containsExactly("/scan");
        String used = scan(OFFICE);
        assertThat(enter(OFFICE, Regimes.PLAIN, used, "2024-03-10T16:40:00+07:00")
                        .statusCode())
                .isEqualTo(200);
        assertThat(enter(OFFICE, Regimes.EYES, used, "2024-03-10T16:40:00+07:00")
                        .jsonPath()
                        .getList("errors.code"))
                .containsExactly("unknown-scan");
        assertThat(as(OFFICE)
                        .contentType("application/pdf")
                        .body("MZ this is a program".getBytes(StandardCharsets.US_ASCII))
                        .post("/api/v1/scans")
                        .jsonPath()
                        .getString("type"))
                .endsWith("file-refused");
    }

    @Test
    void nobody_below_enters_on_behalf() {
        assertThat(enter(
                                "pe-entry-" + commune,
                                Regimes.PLAIN,
                                UUID.randomUUID().toString(),
                                "2024-03-10T16:40:00+07:00")
                        .statusCode())
                .isEqualTo(403);
    }

    private String scan(String user) {
        Response taken = as(user).contentType("application/pdf").body(PDF).post("/api/v1/scans");
        assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(201);
        return taken.jsonPath().getString("id");
    }

    private Response enter(String user, String form, String scan, String at) {
        return as(user).contentType("application/json")
                .body("""
                        {"reason":"Mất điện","receivedAt":"%s","scan":"%s","report":{"dataFrom":"2023-12-15",
                         "dataTo":"2024-03-14","values":[{"indicator":"TCD01","amount":4}]}}""".formatted(at, scan))
                .post(path(form) + "/paper-entry");
    }

    private Response move(String user, String move) {
        return move(user, Regimes.EYES, move);
    }

    private Response move(String user, String form, String move) {
        return as(user).header("If-Match", "*").post(path(form) + "/" + move);
    }

    private String path(String form) {
        return "/api/v1/reports/N" + commune + "/" + form + "/" + World.PERIOD;
    }

    private static RequestSpecification as(String user) {
        return given().auth().oauth2(PROVIDER.token(user));
    }
}
