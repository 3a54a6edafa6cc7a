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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hopluu.events.AssignmentsChanged;
import vn.hopluu.events.AssignmentsChanged.Assignment;
import vn.hopluu.events.AssignmentsChanged.Role;
import vn.hopluu.events.CampaignChanged;
import vn.hopluu.events.FormChanged;
import vn.hopluu.events.Period;
import vn.hopluu.events.RegimeChanged;
import vn.hopluu.events.UnitChanged;
import vn.hopluu.report.World;
import vn.hopluu.testsupport.InfraResource;
import vn.hopluu.testsupport.access.Neighbourhood;
import vn.hopluu.testsupport.identity.TestProvider;
import vn.hopluu.testsupport.identity.WithIdentities;

/// The district's inspectors answer for section III of a form: TCD01.TX stands there, TCD01 in section II.
@QuarkusTest
@TestProfile(WithIdentities.class)
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_report"))
class SectionOwnerTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final LocalDate BEGIN = LocalDate.of(2004, 1, 1);
    private static final long COMMUNE = 911_000;
    private static final String FORM = "SO-F";
    private static final String PATH = "/api/v1/reports/N" + COMMUNE + "/" + FORM + "/" + World.PERIOD;

    private final World world;

    SectionOwnerTest(World world) {
        this.world = world;
    }

    @Test
    void whoever_answers_for_a_section_reads_it_and_is_told_what_is_left_out() {
        publish();
        Response posted = as(Neighbourhood.SYSTEM)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body("""
                        {"unit":"N%d","form":"SO-F","period":"2024-Q1","dataFrom":"2023-12-15","dataTo":"2024-03-14",
                         "values":[{"indicator":"TCD01","amount":4},{"indicator":"TCD01","member":"TX","amount":3}],
                         "narrative":{"II.1":"Của cả đơn vị","III.1":"Của thanh tra"}}""".formatted(COMMUNE))
                .post("/api/v1/reports");
        assertThat(posted.statusCode()).as(posted.asString()).isEqualTo(201);

        JsonPath owned = as("so-owner").get(PATH).jsonPath();

        assertThat(owned.getList("content.values.member")).containsExactly("TX");
        assertThat(owned.getList("content.values.amount")).containsExactly(3);
        assertThat(owned.<String, String>getMap("content.narrative")).isEqualTo(Map.of("III.1", "Của thanh tra"));
        assertThat(owned.getList("withheld.code")).containsExactly("II");
        assertThat(owned.getList("withheld.heading")).containsExactly("Mục II");
        assertThat(owned.getMap("versions[0]")).doesNotContainKey("findings");
        assertThat(as("so-owner").get("/api/v1/reports").jsonPath().getList("items.form"))
                .containsExactly(FORM);
        assertThat(as("so-owner").get(PATH + "/versions/1").statusCode()).isEqualTo(404);
        assertThat(as("so-owner").get(PATH + "/export.csv").statusCode()).isEqualTo(404);
        JsonPath whole = as("VIEW").get(PATH).jsonPath();
        assertThat(whole.getList("content.values.amount")).containsExactly(4, 3);
        assertThat(whole.getMap("")).doesNotContainKey("withheld");
    }

    private void publish() {
        Regimes.publish(world);
        world.publish(Neighbourhood.events(Regimes.ALL));
        Period period = Period.parse(World.PERIOD);
        world.publish(List.of(
                new UnitChanged(
                        COMMUNE,
                        1,
                        List.of(new UnitChanged.Version(
                                BEGIN, null, "N" + COMMUNE, "Xã", "COMMUNE", Neighbourhood.DISTRICT)),
                        List.of()),
                new RegimeChanged(
                        FORM, 1, "Chế độ", RegimeChanged.Tree.ROUTE, RegimeChanged.Window.LEGAL, false, null, null),
                new FormChanged(
                        FORM,
                        1,
                        "Báo cáo",
                        FORM,
                        Period.Type.QUARTER,
                        List.of(
                                new FormChanged.Slot("TCD01", null, 0, true),
                                new FormChanged.Slot("TCD01", "TX", 0, true)),
                        List.of(new FormChanged.Version(
                                1,
                                LocalDate.of(2021, 1, 1),
                                null,
                                List.of(0, 1),
                                List.of(0),
                                List.of(section("II", 0), section("III", 1)),
                                List.of(
                                        new FormChanged.Narrative("II.1", "Nhận xét", false, 500),
                                        new FormChanged.Narrative("III.1", "Nhận xét", false, 500)),
                                List.of()))),
                new CampaignChanged(
                        FORM,
                        World.PERIOD,
                        1,
                        period.windowFrom(RegimeChanged.Window.LEGAL),
                        period.windowTo(RegimeChanged.Window.LEGAL)),
                new AssignmentsChanged(
                        "so-owner",
                        1,
                        List.of(new Assignment(
                                Neighbourhood.DISTRICT, Role.APPRAISAL, FORM, List.of("III"), BEGIN, null)))));
        world.awaitRows("select count(*) from unit where id = " + COMMUNE, 1);
        world.awaitRows("select count(*) from regime where code = 'SO-F'", 1);
        world.awaitRows("select count(*) from form where code = 'SO-F'", 1);
        world.awaitRows("select count(*) from campaign where form = 'SO-F'", 1);
        // Who stands above whom is looked for once a second
        await().until(() -> as(Neighbourhood.SYSTEM).get(PATH + "/prefill").statusCode() == 200);
        for (String user : List.of("so-owner", "VIEW")) {
            await().until(() -> as(user).get("/api/v1/reports").statusCode() == 200);
        }
    }

    private static FormChanged.Section section(String code, int slot) {
        return new FormChanged.Section(
                code,
                "Mục " + code,
                null,
                List.of(new FormChanged.Table(
                        null,
                        List.of(List.of("Số liệu")),
                        List.of(List.of("Dòng")),
                        List.of(new FormChanged.Place(0, 0, slot, null)))));
    }

    private static RequestSpecification as(String user) {
        return given().auth().oauth2(PROVIDER.token(user));
    }
}
