package vn.hopluu.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.testsupport.Patience.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.hopluu.events.AssignmentsChanged;
import vn.hopluu.events.AssignmentsChanged.Role;
import vn.hopluu.events.FormChanged;
import vn.hopluu.events.Period;
import vn.hopluu.report.report.Regimes;
import vn.hopluu.testsupport.InfraResource;
import vn.hopluu.testsupport.access.AccessMatrix;
import vn.hopluu.testsupport.access.Neighbourhood;
import vn.hopluu.testsupport.access.Relation;
import vn.hopluu.testsupport.identity.BadTokens;
import vn.hopluu.testsupport.identity.TestProvider;
import vn.hopluu.testsupport.identity.WithIdentities;

/// Who may do what in report-service, with identities on.
@QuarkusTest
@TestProfile(WithIdentities.class)
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_report"))
class AccessTest {

    private static final TestProvider PROVIDER = TestProvider.running();

    private final World world;

    AccessTest(World world) {
        this.world = world;
    }

    @BeforeEach
    void neighbours() {
        Regimes.publish(world);
        world.publish(Neighbourhood.events(Regimes.ALL));
        world.awaitRows("select count(*) from unit where id between 900001 and 900007", 7);
        world.awaitRows("select count(*) from succession where predecessor_id = 900007", 1);
        world.awaitRows("select count(*) from assigned", Neighbourhood.users());
    }

    @Test
    void who_has_no_token_is_told_to_sign_in() {
        Response refused = given().get("/api/v1/reports");

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(refused.jsonPath().getString("type")).isEqualTo("urn:hopluu:problem:unauthenticated");
    }

    @Test
    void who_is_assigned_nothing_may_do_nothing() {
        Response refused = as("nobody").get("/api/v1/reports");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.jsonPath().getString("type")).isEqualTo("urn:hopluu:problem:forbidden");
    }

    @Test
    void no_bad_token_is_believed_and_the_provider_is_hardly_asked() {
        assertThat(as("VIEW").get("/api/v1/reports").statusCode()).isEqualTo(200);
        int askedBefore = PROVIDER.asked();

        Map<String, Integer> believed = new TreeMap<>();
        for (String token : BadTokens.of(PROVIDER, "VIEW", 20_261_130)) {
            int status = given().header("Authorization", "Bearer " + token)
                    .get("/api/v1/reports")
                    .statusCode();
            if (status != 401) {
                believed.put(token, status);
            }
        }

        assertThat(believed).isEmpty();
        assertThat(PROVIDER.asked() - askedBefore).isLessThanOrEqualTo(1);
    }

    @Test
    void what_an_inspector_asks_for_is_on_record_and_what_others_read_is_not() {
        as("INSPECTION").get("/api/v1/reports?form=ON-RECORD");
        as("VIEW").get("/api/v1/reports?form=OF-OTHERS");

        List<Map<String, Object>> kept = as(WithIdentities.ADMINISTRATOR)
                .get("/api/v1/inspection-readings?user=INSPECTION")
                .jsonPath()
                .getList("items");
        assertThat(kept.getFirst())
                .containsEntry("user", "INSPECTION")
                .containsEntry("method", "GET")
                .containsEntry("target", "/api/v1/reports?form=ON-RECORD")
                .containsKey("at");
        assertThat(as(WithIdentities.ADMINISTRATOR)
                        .get("/api/v1/inspection-readings")
                        .asString())
                .doesNotContain("OF-OTHERS");
        assertThat(as("INSPECTION").get("/api/v1/inspection-readings").statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_token_in_an_address_is_none() {
        String token = PROVIDER.token("VIEW");

        assertThat(given().get("/api/v1/reports?access_token=" + token).statusCode())
                .isEqualTo(401);
    }

    @Test
    void what_is_withdrawn_is_refused_while_the_token_lives() {
        String token = PROVIDER.token("moving");
        assign(1, Neighbourhood.DISTRICT, Role.VIEW);
        awaitStatus(token, Neighbourhood.code(Relation.SELF), 200);

        assign(2, Neighbourhood.ELSEWHERE, Role.VIEW);
        awaitStatus(token, Neighbourhood.code(Relation.SELF), 404);
        awaitStatus(token, Neighbourhood.code(Relation.OTHER_PROVINCE), 200);

        world.publish(List.of(new AssignmentsChanged("moving", 3, List.of())));
        awaitStatus(token, Neighbourhood.code(Relation.OTHER_PROVINCE), 403);
    }

    @Test
    void each_caller_is_told_what_is_his_to_do_next_and_sees_what_is_his_to_see() {
        String commune = Neighbourhood.code(Relation.DESCENDANT);
        Response posted = as(Neighbourhood.SYSTEM)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body("""
                        {"unit":"%s","form":"%s","period":"%s","dataFrom":"2023-12-15","dataTo":"2024-03-14",
                         "values":[{"indicator":"TCD01","amount":4}]}""".formatted(commune, Regimes.PLAIN, World.PERIOD))
                .post("/api/v1/reports");
        String path = "/api/v1/reports/" + commune + "/" + Regimes.PLAIN + "/" + World.PERIOD;

        assertThat(posted.statusCode()).as(posted.asString()).isEqualTo(201);
        assertThat(posted.jsonPath().getList("possible")).containsExactly("correction", "withdrawal");
        assertThat(as("CONSOLIDATION").get(path).jsonPath().getList("possible")).containsExactly("approval", "return");
        assertThat(as("APPRAISAL").get(path).jsonPath().getList("possible")).containsExactly("return");
        assertThat(as("VIEW").get(path).jsonPath().getList("possible")).isEmpty();

        world.publish(List.of(new AssignmentsChanged(
                "of-one-form",
                1,
                List.of(new AssignmentsChanged.Assignment(
                        Neighbourhood.DISTRICT,
                        Role.VIEW,
                        Regimes.PLAIN,
                        List.of(),
                        LocalDate.of(2020, 1, 1),
                        null)))));
        await().until(() -> as("of-one-form").get("/api/v1/reports").statusCode() == 200);
        assertThat(as("of-one-form").get("/api/v1/reports").jsonPath().getList("items.form"))
                .contains(Regimes.PLAIN)
                .containsOnly(Regimes.PLAIN);
    }

    @Test
    void whoever_is_assigned_to_a_form_reads_the_register_that_it_counts_from_and_no_other() {
        String commune = Neighbourhood.code(Relation.DESCENDANT);
        for (String user : List.of("of-counting-form", "of-plain-form")) {
            world.publish(List.of(new AssignmentsChanged(
                    user,
                    1,
                    List.of(new AssignmentsChanged.Assignment(
                            Neighbourhood.DISTRICT,
                            Role.VIEW,
                            user.equals("of-plain-form") ? Regimes.PLAIN : countingForm(),
                            List.of(),
                            LocalDate.of(2020, 1, 1),
                            null)))));
            await().until(() -> as(user).get("/api/v1/models").statusCode() == 200);
        }
        Response made = as(Neighbourhood.SYSTEM)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body("""
                        {"unit":"%s","name":"Mô hình %s","field":"KT","holder":"COLLECTIVE","registeredOn":"2024-01-05"}""".formatted(commune, UUID.randomUUID()))
                .post("/api/v1/models");
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        long model = made.jsonPath().getLong("id");

        assertThat(as("of-counting-form").get("/api/v1/models/" + model).statusCode())
                .isEqualTo(200);
        assertThat(as("of-counting-form")
                        .get("/api/v1/models?unit=" + commune + "&limit=1000")
                        .jsonPath()
                        .getList("items.id", Long.class))
                .contains(model);
        assertThat(as("of-counting-form").get("/api/v1/dialogues").jsonPath().getList("items"))
                .isEmpty();
        assertThat(as("of-plain-form").get("/api/v1/models/" + model).statusCode())
                .isEqualTo(404);
        assertThat(as("of-plain-form").get("/api/v1/models").jsonPath().getList("items"))
                .isEmpty();
    }

    /// A form that asks for the models that were registered, DVK01, and for nothing of dialogues.
    private String countingForm() {
        world.publish(List.of(new FormChanged(
                "AC-DVK",
                1,
                "Báo cáo",
                Regimes.PLAIN,
                Period.Type.QUARTER,
                List.of(new FormChanged.Slot("DVK01", null, 0, true)),
                List.of(new FormChanged.Version(
                        1, LocalDate.of(2021, 1, 1), null, List.of(0), List.of(), List.of(), List.of(), List.of())))));
        world.awaitRows("select count(*) from form where code = 'AC-DVK'", 1);
        return "AC-DVK";
    }

    private void assign(long revision, long unit, Role role) {
        world.publish(List.of(Neighbourhood.assigned("moving", revision, unit, role)));
    }

    private static void awaitStatus(String token, String unit, int status) {
        await().until(() -> given().auth()
                        .oauth2(token)
                        .get("/api/v1/reports/" + unit + "/" + Regimes.ALL + "/" + World.PERIOD + "/prefill")
                        .statusCode()
                == status);
    }

    @Test
    @Tag("slow")
    void every_operation_serves_whom_the_table_says() {
        AccessMatrix matrix = new AccessMatrix(
                Path.of("../docs/openapi/report-service.yaml"),
                Path.of("src/test/resources/access/operations.csv"),
                new Entered());

        assertThat(matrix.unclassified()).isEmpty();
        matrix.isKeptAt(Path.of("../docs/security/access/report-service.csv"));
        assertThat(matrix.deviations()).isEmpty();
    }

    private static RequestSpecification as(String user) {
        return given().auth().oauth2(PROVIDER.token(user));
    }

    /// A model and a dialogue of each unit, entered by a system that may enter for all of them.
    private final class Entered implements AccessMatrix.Fixture {

        private final Map<Relation, Long> models = new EnumMap<>(Relation.class);
        private final Map<Relation, Long> dialogues = new EnumMap<>(Relation.class);

        @Override
        public String token(String role, Relation relation) {
            return PROVIDER.token(
                    role.equals("FIRST") ? WithIdentities.ADMINISTRATOR : Neighbourhood.user(role, relation));
        }

        @Override
        public String value(String place, Relation relation) {
            return switch (place) {
                case "unit" -> Neighbourhood.code(relation);
                case "form", "code" -> Regimes.ALL;
                case "period" -> World.PERIOD;
                case "step" -> "KT";
                case "format" -> "csv";
                case "number", "version" -> "1";
                case "model" -> String.valueOf(models.computeIfAbsent(relation, this::model));
                case "dialogue" -> String.valueOf(dialogues.computeIfAbsent(relation, this::dialogue));
                case "user" -> "who-is-away";
                case "id" -> "1";
                case "import" -> UUID.randomUUID().toString();
                default -> throw new IllegalArgumentException(place);
            };
        }

        private long model(Relation relation) {
            return entered(relation, "models", """
                    {"unit":"%s","name":"Mô hình %s","field":"KT","holder":"COLLECTIVE","registeredOn":"2024-01-05"}""");
        }

        private long dialogue(Relation relation) {
            return entered(relation, "dialogues", """
                    {"unit":"%s","heldOn":"2024-01-05","occasion":"PLANNED","audience":"PEOPLE",
                     "opinions":[{"text":"Đường hỏng","answeredOnTheSpot":false,"promisedBy":"2024-02-05"}]}""");
        }

        private long entered(Relation relation, String list, String body) {
            String unit = Neighbourhood.code(relation);
            Response made = as(Neighbourhood.SYSTEM)
                    .header("Idempotency-Key", UUID.randomUUID())
                    .contentType("application/json")
                    .body(body.formatted(unit, UUID.randomUUID()))
                    .post("/api/v1/" + list);
            assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
            return made.jsonPath().getLong("id");
        }
    }
}
