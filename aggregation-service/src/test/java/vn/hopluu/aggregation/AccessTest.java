package vn.hopluu.aggregation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.testsupport.Patience.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.hopluu.events.AssignmentsChanged;
import vn.hopluu.events.CampaignChanged;
import vn.hopluu.events.FormChanged;
import vn.hopluu.events.FormChanged.Slot;
import vn.hopluu.events.IndicatorChanged;
import vn.hopluu.events.Period;
import vn.hopluu.events.PlanChanged;
import vn.hopluu.events.RegimeChanged;
import vn.hopluu.testsupport.InfraResource;
import vn.hopluu.testsupport.access.AccessMatrix;
import vn.hopluu.testsupport.access.Neighbourhood;
import vn.hopluu.testsupport.access.Relation;
import vn.hopluu.testsupport.identity.TestProvider;
import vn.hopluu.testsupport.identity.WithIdentities;

/// Who may see what in aggregation-service, with identities on.
@QuarkusTest
@TestProfile(WithIdentities.class)
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_aggregation"))
class AccessTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final String FORM = "N-FORM";
    private static final String REGIME = "N-REGIME";

    private final Sender sender;

    AccessTest(Sender sender) {
        this.sender = sender;
    }

    @BeforeEach
    void neighbours() {
        sender.sendAll(Neighbourhood.events(REGIME));
        sender.send(new RegimeChanged(REGIME, 1, "Chế độ", RegimeChanged.Tree.ROUTE, RegimeChanged.Window.LEGAL));
        sender.send(new IndicatorChanged(
                "DT02",
                1,
                "Số cuộc đối thoại",
                "Dialogues",
                "cuộc",
                IndicatorChanged.ValueType.INTEGER,
                0,
                IndicatorChanged.Kind.FLOW,
                IndicatorChanged.OverTime.SUM,
                null,
                null,
                List.of(),
                List.of()));
        sender.send(new FormChanged(
                FORM,
                1,
                "Biểu",
                REGIME,
                Period.Type.QUARTER,
                List.of(new Slot("DT02", null, 0, true)),
                List.of(new FormChanged.Version(1, World.BEGINNING, null, List.of(0), List.of()))));
        sender.send(new CampaignChanged(FORM, World.PERIOD, 1, LocalDate.of(2023, 12, 15), LocalDate.of(2024, 3, 14)));
        sender.send(new PlanChanged(
                "N-PLAN",
                1,
                "1/KH",
                "Kế hoạch",
                Neighbourhood.DISTRICT,
                2024,
                null,
                List.of(),
                null,
                false,
                Instant.parse("2024-01-05T02:00:00Z"),
                List.of(new PlanChanged.Campaign(FORM, World.PERIOD)),
                List.of(),
                List.of()));
        await().until(() -> given().auth()
                        .oauth2(PROVIDER.token("VIEW"))
                        .get("/api/v1/rollups/" + Neighbourhood.code(Relation.SELF) + "?form=" + FORM + "&period="
                                + World.PERIOD)
                        .statusCode()
                == 200);
    }

    @Test
    @Tag("slow")
    void every_operation_serves_whom_the_table_says() {
        AccessMatrix matrix = new AccessMatrix(
                Path.of("../docs/openapi/aggregation-service.yaml"),
                Path.of("src/test/resources/access/operations.csv"),
                new AccessMatrix.Fixture() {
                    @Override
                    public String token(String role, Relation relation) {
                        return PROVIDER.token(
                                role.equals("FIRST")
                                        ? WithIdentities.ADMINISTRATOR
                                        : Neighbourhood.user(role, relation));
                    }

                    @Override
                    public String value(String place, Relation relation) {
                        return switch (place) {
                            case "unit" -> Neighbourhood.code(relation);
                            case "dated" -> Neighbourhood.code(relation).replace("@2024-02-01", "") + "@2024-02-01";
                            case "form" -> FORM;
                            case "period" -> World.PERIOD;
                            case "plan" -> "N-PLAN";
                            case "id" -> "1";
                            default -> throw new IllegalArgumentException(place);
                        };
                    }
                });

        assertThat(matrix.unclassified()).isEmpty();
        matrix.isKeptAt(Path.of("../docs/security/access/aggregation-service.csv"));
        assertThat(matrix.deviations()).isEmpty();
    }

    @Test
    @Tag("slow")
    void who_asks_for_too_much_is_told_when_to_come_back_and_takes_nothing_from_others() {
        String insatiable = PROVIDER.token("INSPECTION");
        Response refused = Stream.generate(
                        () -> given().auth().oauth2(insatiable).get("/api/v1"))
                .limit(2L * WithIdentities.USER_BURST)
                .filter(answer -> answer.statusCode() != 200)
                .findFirst()
                .orElseThrow();

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.contentType()).isEqualTo("application/problem+json");
        assertThat(refused.<String>path("type")).isEqualTo("urn:hopluu:problem:too-many-requests");
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(refused.<String>path("detail")).contains("in 1 s");
        assertThat(given().auth().oauth2(PROVIDER.token("VIEW")).get("/api/v1").statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoever_is_assigned_to_the_form_that_targets_are_read_from_sees_them() {
        sender.send(ofForm("of-this-form", FORM));
        sender.send(ofForm("of-another-form", "N-NONE"));
        for (String user : List.of("of-this-form", "of-another-form")) {
            await().until(() ->
                    given().auth().oauth2(PROVIDER.token(user)).get("/api/v1").statusCode() == 200);
        }

        assertThat(targets("of-this-form", "")).isEqualTo(200);
        assertThat(targets("of-this-form", "?unit=" + Neighbourhood.code(Relation.DESCENDANT) + "@2024-02-01"))
                .isEqualTo(200);
        assertThat(targets("of-another-form", "")).isEqualTo(404);
        assertThat(targets("of-another-form", "?unit=" + Neighbourhood.code(Relation.DESCENDANT) + "@2024-02-01"))
                .isEqualTo(404);
    }

    private static AssignmentsChanged ofForm(String user, String form) {
        return new AssignmentsChanged(
                user,
                1,
                List.of(new AssignmentsChanged.Assignment(
                        Neighbourhood.DISTRICT, AssignmentsChanged.Role.VIEW, form, List.of(), World.BEGINNING, null)));
    }

    private static int targets(String user, String query) {
        return given().auth()
                .oauth2(PROVIDER.token(user))
                .get("/api/v1/targets/N-PLAN" + query)
                .statusCode();
    }
}
