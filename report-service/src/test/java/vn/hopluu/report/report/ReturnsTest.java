package vn.hopluu.report.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hopluu.report.World;
import vn.hopluu.testsupport.InfraResource;

@QuarkusTest
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_report"))
class ReturnsTest {

    private final World world;
    private final Clock clock;

    ReturnsTest(World world, Clock clock) {
        this.world = world;
        this.clock = clock;
    }

    @Test
    void a_returned_report_says_why_and_which_cells_are_to_be_mended_until_it_comes_back() {
        World.TestUnit unit = handedIn();

        Response sentBack = sendBack(unit, """
                {"reason":"rà soát đơn","cells":[{"indicator":"DT06","member":"KN","comment":"đã tính ở xã bên"},
                {"indicator":"TCD01"}]}""");
        Response read = given().get(unit.path());
        given().header("If-Match", "*").post(unit.path() + "/submission");
        Response mended = given().get(unit.path());

        assertThat(sentBack.statusCode()).as(sentBack.asString()).isEqualTo(200);
        assertThat(read.jsonPath().getString("returned.reason")).isEqualTo("rà soát đơn");
        assertThat(read.jsonPath().getString("returned.by")).isEqualTo("loopback");
        assertThat(read.jsonPath().getList("returned.cells.indicator")).containsExactly("DT06", "TCD01");
        assertThat(read.jsonPath().getList("returned.cells.member")).containsExactly("KN", null);
        assertThat(read.jsonPath().getList("returned.cells.comment")).containsExactly("đã tính ở xã bên", null);
        assertThat(mended.jsonPath().getMap("$")).doesNotContainKey("returned");
    }

    @Test
    void a_return_says_until_when_the_report_is_to_come_again() {
        World.TestUnit unit = handedIn();
        LocalDate today = LocalDate.now(clock);

        sendBack(unit, "{\"reason\":\"rà soát\",\"resendBy\":\"" + today.plusDays(9) + "\"}");

        Response read = given().get(unit.path());
        assertThat(read.jsonPath().getString("returned.resendBy"))
                .isEqualTo(today.plusDays(9).toString());
        assertThat(read.jsonPath().getBoolean("returned.overdue")).isFalse();
        assertThat(world.sent(unit.key(), 2).getLast().resendBy()).isEqualTo(today.plusDays(9));
        given().header("If-Match", "*").post(unit.path() + "/submission");
        assertThat(world.sent(unit.key(), 3).getLast().resendBy()).isNull();
        assertThat(read.jsonPath().getString("returned.standing")).startsWith("Đã trả lại, chờ gửi lại đến hết ngày");
    }

    @Test
    void a_day_before_today_is_refused() {
        World.TestUnit unit = handedIn();

        Response refused = sendBack(
                unit, "{\"reason\":\"x\",\"resendBy\":\"" + LocalDate.now(clock).minusDays(1) + "\"}");

        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
        assertThat(refused.jsonPath().getList("errors.pointer")).containsExactly("/resendBy");
    }

    @Test
    void a_second_return_speaks_for_itself_alone() {
        World.TestUnit unit = handedIn();
        sendBack(unit, "{\"reason\":\"một\",\"cells\":[{\"indicator\":\"TCD01\"}]}");
        given().header("If-Match", "*").post(unit.path() + "/submission");

        sendBack(unit, "{\"reason\":\"hai\"}");

        Response read = given().get(unit.path());
        assertThat(read.jsonPath().getString("returned.reason")).isEqualTo("hai");
        assertThat(read.jsonPath().getList("returned.cells")).isEmpty();
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of("no reason", "{\"cells\":[]}", "/reason", "required"),
                Arguments.of("a null cell", "{\"reason\":\"x\",\"cells\":[null]}", "/cells/0", "null-entry"),
                Arguments.of(
                        "a cell without indicator",
                        "{\"reason\":\"x\",\"cells\":[{}]}",
                        "/cells/0/indicator",
                        "required"),
                Arguments.of(
                        "an unknown indicator",
                        "{\"reason\":\"x\",\"cells\":[{\"indicator\":\"NOPE\"}]}",
                        "/cells/0/indicator",
                        "unknown-indicator"),
                Arguments.of(
                        "an unknown member",
                        "{\"reason\":\"x\",\"cells\":[{\"indicator\":\"TCD01\",\"member\":\"ZZ\"}]}",
                        "/cells/0/member",
                        "unknown-member"),
                Arguments.of(
                        "a cell twice",
                        "{\"reason\":\"x\",\"cells\":[{\"indicator\":\"TCD01\"},{\"indicator\":\"TCD01\"}]}",
                        "/cells/1",
                        "duplicate-cell"),
                Arguments.of(
                        "more cells than the form has",
                        "{\"reason\":\"x\",\"cells\":["
                                + String.join(",", Collections.nCopies(8, "{\"indicator\":\"TCD01\"}")) + "]}",
                        "/cells",
                        "too-many"),
                Arguments.of(
                        "a long comment",
                        "{\"reason\":\"x\",\"cells\":[{\"indicator\":\"TCD01\",\"comment\":\"" + "x".repeat(2_001)
                                + "\"}]}",
                        "/cells/0/comment",
                        "too-long"),
                Arguments.of(
                        "a comment that says nothing",
                        "{\"reason\":\"x\",\"cells\":[{\"indicator\":\"TCD01\",\"comment\":\" \"}]}",
                        "/cells/0/comment",
                        "blank"),
                Arguments.of(
                        "a step where the regime has none",
                        "{\"reason\":\"x\",\"step\":\"TN\"}",
                        "/step",
                        "unknown-step"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void a_return_that_names_what_is_not_there_is_refused(String what, String body, String pointer, String code) {
        World.TestUnit unit = handedIn();

        Response answer = sendBack(unit, body);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
        assertThat(answer.jsonPath().getList("errors.pointer")).containsExactly(pointer);
        assertThat(answer.jsonPath().getList("errors.code")).containsExactly(code);
        assertThat(given().get(unit.path()).jsonPath().getString("state")).isEqualTo("SUBMITTED");
    }

    private World.TestUnit handedIn() {
        World.TestUnit unit = world.unit();
        given().contentType("application/json")
                .body("{\"values\":[{\"indicator\":\"TCD01\",\"amount\":1}]}")
                .put(unit.path());
        given().header("If-Match", "*").post(unit.path() + "/submission");
        return unit;
    }

    private static Response sendBack(World.TestUnit unit, String body) {
        return given().contentType("application/json")
                .body(body)
                .header("If-Match", "*")
                .post(unit.path() + "/return");
    }
}
