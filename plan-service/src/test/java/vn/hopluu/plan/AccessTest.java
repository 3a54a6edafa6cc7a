package vn.hopluu.plan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.hopluu.events.AssignmentsChanged.Role;
import vn.hopluu.testsupport.InfraResource;
import vn.hopluu.testsupport.access.AccessMatrix;
import vn.hopluu.testsupport.access.Relation;
import vn.hopluu.testsupport.identity.TestProvider;
import vn.hopluu.testsupport.identity.WithIdentities;

/// Who may do what in plan-service, with identities on.
@QuarkusTest
@TestProfile(WithIdentities.class)
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_plan"))
class AccessTest {

    private static final TestProvider PROVIDER = TestProvider.running();

    private static final String PROVINCE = "AC-14";
    private static final String DISTRICT = "AC-1";
    private static final String FORMER = "AC-F";
    private static final Map<Relation, String> CODES = new EnumMap<>(Map.of(
            Relation.SELF,
            DISTRICT,
            Relation.DESCENDANT,
            "AC-C",
            Relation.PASSING,
            "AC-P",
            Relation.PREDECESSOR,
            FORMER,
            Relation.ANCESTOR,
            PROVINCE,
            Relation.SIBLING,
            "AC-2",
            Relation.OTHER_PROVINCE,
            "AC-15",
            Relation.FORMER,
            FORMER));

    /// The first administrator brings everything in.
    @BeforeEach
    void neighbours() {
        RestAssured.requestSpecification = new RequestSpecBuilder()
                .addHeader("Authorization", "Bearer " + PROVIDER.token(WithIdentities.ADMINISTRATOR))
                .build();
        if (Api.get("/units/" + PROVINCE).extract().statusCode() == 404) {
            units();
            assignments();
            plans();
        }
        RestAssured.requestSpecification = null;
    }

    @AfterEach
    void nobody() {
        RestAssured.requestSpecification = null;
    }

    private static void units() {
        Api.putUnit(PROVINCE, "Tỉnh", null).statusCode(201);
        Api.putUnit("AC-15", "Tỉnh khác", null).statusCode(201);
        for (String district : List.of(DISTRICT, "AC-2", FORMER)) {
            Api.putUnit(district, "Huyện " + district, PROVINCE).statusCode(201);
        }
        Api.putUnit("AC-C", "Xã", DISTRICT).statusCode(201);
        Api.putRegime("AC-R", "CALENDAR").statusCode(201);
        Api.put("/units/AC-P", """
                {"versions":[{"validFrom":"2004-01-01","validTo":null,"code":"AC-P","name":"Xã Qua","type":"DISTRICT",
                  "parent":"AC-2"}],
                 "routes":[{"regime":"AC-R","validFrom":"2004-01-01","recipient":"AC-2","intermediary":"AC-1"}]}
                """).statusCode(201);
    }

    private static void assignments() {
        for (Role role : Role.values()) {
            assign(role.name(), DISTRICT, role);
            assign(role.name() + "-of-former", FORMER, role);
        }
        CODES.forEach((relation, code) -> assign("user-" + relation, code, Role.CLERK));
    }

    private static void assign(String user, String unit, Role role) {
        Api.put("/assignments/" + user, """
                {"assignments":[{"unit":"%s","role":"%s","validFrom":"2010-01-01","validTo":"%s"}]}
                """.formatted(unit, role, unit.equals(FORMER) ? "2024-02-15" : "2099-12-31"))
                .statusCode(201);
    }

    private static void plans() {
        Api.putIndicator("AC-I").statusCode(201);
        Api.putForm("AC-F", "AC-R", "AC-I").statusCode(201);
        String units = CODES.values().stream()
                .distinct()
                .map(code -> "\"" + code + "\"")
                .collect(Collectors.joining(","));
        Api.put("/plans/AC-KH", """
                {"number":"1/KH","title":"Kế hoạch","issuer":"AC-15","year":2023,"campaigns":[
                  {"form":"AC-F","period":"2023-H1","demands":[{"population":{"units":[%s]},
                   "deadline":{"kind":"DATE","date":"2023-07-10","boundary":"EXCLUSIVE"}}]}]}
                """.formatted(units)).statusCode(201);
        Api.post("/plans/AC-KH/publication").statusCode(200);
        CODES.forEach((relation, code) ->
                Api.put("/plans/AC-" + relation, """
                {"number":"2/KH","title":"Kế hoạch","issuer":"%s","year":2023,"campaigns":[]}
                """.formatted(code)).statusCode(201));
        Api.post("/reorganisations", """
                {"code":"AC-NQ","effectiveDate":"2024-02-16","legalBasis":"Nghị quyết thử",
                 "acts":[{"act":"ABOLISH","unit":"AC-F","successors":["AC-1"]}],"obligations":[]}
                """).statusCode(201);
    }

    @Test
    @Tag("slow")
    void every_operation_serves_whom_the_table_says() {
        AccessMatrix matrix = new AccessMatrix(
                Path.of("../docs/openapi/plan-service.yaml"),
                Path.of("src/test/resources/access/operations.csv"),
                new Places());

        assertThat(matrix.unclassified()).isEmpty();
        matrix.isKeptAt(Path.of("../docs/security/access/plan-service.csv"));
        assertThat(matrix.deviations()).isEmpty();
    }

    private static final class Places implements AccessMatrix.Fixture {

        @Override
        public String token(String role, Relation relation) {
            if (role.equals("FIRST")) {
                return PROVIDER.token(WithIdentities.ADMINISTRATOR);
            }
            return PROVIDER.token(relation == Relation.FORMER ? role + "-of-former" : role);
        }

        @Override
        public String value(String place, Relation relation) {
            String code = CODES.getOrDefault(relation, DISTRICT);
            boolean ended = code.equals(FORMER);
            return switch (place) {
                case "unit", "root" -> ended ? code + "@2023-06-30" : code;
                case "bare" -> code;
                case "parent" ->
                    Stream.of(PROVINCE, "AC-15").anyMatch(code::equals) ? "null" : "\"" + parent(relation) + "\"";
                case "last" -> ended ? "\"2024-02-15\"" : "null";
                case "form", "code" -> "AC-F";
                case "period" -> "2023-H1";
                case "plan" -> "AC-" + relation;
                case "user" -> "user-" + relation;
                case "target" -> "T1";
                case "task" -> "NV01";
                case "number", "id" -> "1";
                default -> throw new IllegalArgumentException(place);
            };
        }

        private static String parent(Relation relation) {
            return switch (relation) {
                case DESCENDANT -> DISTRICT;
                case PASSING -> "AC-2";
                default -> PROVINCE;
            };
        }
    }

    @Test
    void whoeverIsAssignedToOneFormSeesThePlansAndWhoOwes() {
        String form =
                "{\"assignments\":[{\"unit\":\"AC-1\",\"role\":\"VIEW\",\"form\":\"AC-F\",\"validFrom\":\"2010-01-01\"}]}";
        as(WithIdentities.ADMINISTRATOR)
                .contentType("application/json")
                .body(form)
                .put("/api/v1/assignments/of-one-form")
                .then()
                .statusCode(201);

        assertThat(as("of-one-form")
                        .get("/api/v1/obligations/AC-C/AC-F/2023-H1")
                        .statusCode())
                .isEqualTo(200);
        assertThat(as("of-one-form").get("/api/v1/plans/AC-SELF").statusCode()).isEqualTo(200);
        assertThat(as("of-one-form").get("/api/v1/plans/AC-SIBLING").statusCode())
                .isEqualTo(404);
        assertThat(as("of-one-form").get("/api/v1/obligations").jsonPath().getList("items"))
                .isNotEmpty();
    }

    @Test
    void nobodyGivesHimselfARole() {
        Response refused = as("ADMIN")
                .contentType("application/json")
                .header("If-Match", "*")
                .body("{\"assignments\":[]}")
                .put("/api/v1/assignments/ADMIN");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.jsonPath().getString("type")).isEqualTo("urn:hopluu:problem:own-roles");
    }

    @Test
    void whoeverAssignsNeitherEntersNorApproves() {
        Response refused = as(WithIdentities.ADMINISTRATOR)
                .contentType("application/json")
                .body("""
                        {"assignments":[{"unit":"AC-1","role":"ADMIN","validFrom":"2024-01-01"},
                                        {"unit":"AC-1","role":"APPROVAL","validFrom":"2024-06-01"}]}""")
                .put("/api/v1/assignments/both");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getList("errors.code")).contains("not-beside-admin");
    }

    private static RequestSpecification as(String user) {
        return given().auth().oauth2(PROVIDER.token(user));
    }
}
