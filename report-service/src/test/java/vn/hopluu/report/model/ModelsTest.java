package vn.hopluu.report.model;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static vn.hopluu.report.register.Registers.act;
import static vn.hopluu.report.register.Registers.counts;
import static vn.hopluu.report.register.Registers.post;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hopluu.report.World;
import vn.hopluu.testsupport.InfraResource;

@QuarkusTest
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_report"))
class ModelsTest {

    private final World world;

    ModelsTest(World world) {
        this.world = world;
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4", "2024-Y"})
    void two_models_over_four_quarters_are_two_and_not_eight(String period) {
        World.TestUnit unit = world.unit();
        register(unit, "Camera an ninh", "QPAN", "COLLECTIVE", "2024-01-10");
        String second = register(unit, "Tuyến đường hoa", "VHXH", "COLLECTIVE", "2024-02-01");
        step(second, "\"step\":\"OPERATE\",\"on\":\"2024-02-15\"");

        assertThat(counts("models/counts?unit=" + unit.code() + "&period=" + period))
                .containsOnly(
                        entry("DVK01", 2),
                        entry("DVK01.QPAN.COLLECTIVE", 1),
                        entry("DVK01.VHXH.COLLECTIVE", 1),
                        entry("DVK02", 1),
                        entry("DVK02.VHXH", 1));
    }

    @Test
    void the_figures_of_each_period_are_those_that_were_counted_by_hand() {
        World.TestUnit unit = world.unit();
        String earlier = register(unit, "Vườn cây kiểu mẫu", "KT", "COLLECTIVE", "2023-03-01");
        step(earlier, "\"step\":\"OPERATE\",\"on\":\"2023-05-01\"");
        String far = register(unit, "Tổ hòa giải", "VHXH", "PERSON", "2024-02-01");
        step(far, "\"step\":\"OPERATE\",\"on\":\"2024-03-01\"");
        step(far, "\"step\":\"RECOGNISE\",\"level\":\"COMMUNE\",\"on\":\"2024-04-10\"");
        step(far, "\"step\":\"RECOGNISE\",\"level\":\"DISTRICT\",\"on\":\"2024-08-01\"");
        step(far, "\"step\":\"REPLICATE\",\"on\":\"2024-09-01\"");
        String given = register(unit, "Cổng trường an toàn", "QPAN", "COLLECTIVE", "2024-05-05");
        step(given, "\"step\":\"STOP\",\"on\":\"2024-06-01\"");
        String old = register(unit, "Chi bộ bốn tốt", "HTCT", "COLLECTIVE", "2022-01-10");
        step(old, "\"step\":\"OPERATE\",\"on\":\"2022-02-01\"");
        step(old, "\"step\":\"STOP\",\"on\":\"2023-12-20\"");
        String mistaken = register(unit, "Ghi nhầm", "KT", "COLLECTIVE", "2024-01-05");
        step(mistaken, "\"step\":\"STRIKE\",\"reason\":\"ghi hai lần\"");
        String counts = "models/counts?unit=" + unit.code() + "&period=";

        assertThat(counts(counts + "2024-Q1"))
                .containsOnly(
                        entry("DVK01", 1),
                        entry("DVK01.VHXH.PERSON", 1),
                        entry("DVK02", 2),
                        entry("DVK02.KT", 1),
                        entry("DVK02.VHXH", 1));
        assertThat(counts(counts + "2024-H1"))
                .containsOnly(
                        entry("DVK01", 2),
                        entry("DVK01.VHXH.PERSON", 1),
                        entry("DVK01.QPAN.COLLECTIVE", 1),
                        entry("DVK02", 2),
                        entry("DVK02.KT", 1),
                        entry("DVK02.VHXH", 1),
                        entry("DVK03", 1),
                        entry("DVK03.COMMUNE", 1));
        assertThat(counts(counts + "2025-Q1"))
                .containsOnly(
                        entry("DVK02", 2),
                        entry("DVK02.KT", 1),
                        entry("DVK02.VHXH", 1),
                        entry("DVK03", 1),
                        entry("DVK03.DISTRICT", 1),
                        entry("DVK04", 1),
                        entry("DVK04.VHXH", 1));
        // The campaign's legal year begins on 15 December 2023: the oldest model stopped five days into it
        assertThat(counts(counts + "2024-Q1&form=DVCQ-Q"))
                .contains(entry("DVK01", 1), entry("DVK02", 3), entry("DVK02.HTCT", 1));
    }

    @Test
    void a_unit_without_a_register_is_not_a_unit_with_none() {
        World.TestUnit unit = world.unit();

        Response none = given().get("/api/v1/models/counts?unit=" + unit.code() + "&period=2024-Q1");
        register(unit, "Mô hình năm sau", "KT", "PERSON", "2025-01-01");
        Response later = given().get("/api/v1/models/counts?unit=" + unit.code() + "&period=2025-Q2");

        assertThat(none.jsonPath().getBoolean("kept")).isFalse();
        assertThat(none.jsonPath().getList("values")).isEmpty();
        assertThat(later.jsonPath().getBoolean("kept")).isTrue();
        assertThat(later.jsonPath().getList("values")).hasSize(9 + 5 + 4 + 5);
    }

    @Test
    void a_repeat_under_one_key_registers_one_model_and_another_body_is_refused() {
        World.TestUnit unit = world.unit();
        String body = body(unit, "Một lần", "KT", "COLLECTIVE", "2024-01-01");

        Response first = post("models", body, "model-" + unit.code());
        Response again = post("models", body, "model-" + unit.code());
        Response other = post("models", body.replace("Một lần", "Hai lần"), "model-" + unit.code());

        assertThat(first.statusCode()).as(first.asString()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(post("models", body).statusCode()).isEqualTo(409);
        assertThat(world.count("select count(*) from model where unit_id = " + unit.id()))
                .isEqualTo(1);
    }

    @Test
    void a_change_needs_the_newest_tag_and_the_history_keeps_every_revision() {
        World.TestUnit unit = world.unit();
        String id = register(unit, "Tên cũ", "KT", "COLLECTIVE", "2024-01-01");
        String path = "/api/v1/models/" + id;
        String body = body(unit, "Tên mới", "VHXH", "PERSON", "2024-01-02");
        String tag = given().get(path).header("ETag");

        Response without = given().contentType("application/json").body(body).put(path);
        Response changed = put(path, tag, body);
        Response stale = put(path, tag, body);
        Response gone = put("/api/v1/models/99999999", tag, body);

        assertThat(List.of(without.statusCode(), changed.statusCode(), stale.statusCode(), gone.statusCode()))
                .containsExactly(428, 200, 412, 404);
        assertThat(changed.jsonPath().getString("name")).isEqualTo("Tên mới");
        assertThat(changed.header("ETag")).isEqualTo(given().get(path).header("ETag"));
        Response history = given().get(path + "/history?limit=1");
        assertThat(history.jsonPath().getList("items.model.name")).containsExactly("Tên cũ");
        assertThat(history.jsonPath().getList("items.by")).containsExactly("loopback");
        Response next = given().get(history.jsonPath().getString("next"));
        assertThat(next.jsonPath().getList("items.act")).containsExactly("EDIT");
        assertThat(next.jsonPath().getString("next")).isNull();
    }

    @Test
    void a_step_that_the_state_does_not_allow_is_refused_with_what_is_possible() {
        World.TestUnit unit = world.unit();
        String id = register(unit, "Mới đăng ký", "KT", "COLLECTIVE", "2024-01-01");

        Response answer = act("models/" + id + "/steps", "models/" + id, """
                {"step":"REPLICATE","on":"2024-02-01"}""");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.jsonPath().getString("state")).isEqualTo("REGISTERED");
        assertThat(answer.jsonPath().getList("possible")).containsExactly("OPERATE", "STOP", "STRIKE");
    }

    @Test
    void a_list_is_paged_by_key_and_filtered() {
        World.TestUnit unit = world.unit();
        register(unit, "Một", "KT", "COLLECTIVE", "2023-12-31");
        register(unit, "Hai", "KT", "COLLECTIVE", "2024-01-01");
        String third = register(unit, "Ba", "HTCT", "COLLECTIVE", "2024-12-31");
        step(third, "\"step\":\"OPERATE\",\"on\":\"2024-12-31\"");
        String list = "/api/v1/models?unit=" + unit.code();

        Response first = given().get(list + "&limit=2");
        Response second = given().get(first.jsonPath().getString("next"));

        assertThat(first.jsonPath().getList("items.name")).containsExactly("Một", "Hai");
        assertThat(first.header("Link")).contains("rel=\"next\"");
        assertThat(second.jsonPath().getList("items.name")).containsExactly("Ba");
        assertThat(second.jsonPath().getString("next")).isNull();
        assertThat(names(list + "&year=2024")).containsExactly("Hai", "Ba");
        assertThat(names(list + "&field=KT&status=REGISTERED")).containsExactly("Một", "Hai");
        assertThat(names(list + "&status=OPERATING")).containsExactly("Ba");
    }

    @Test
    void who_wants_nothing_there_yet_changes_nothing_that_is_there() {
        String path = "/api/v1/models/" + register(world.unit(), "Đã có", "KT", "COLLECTIVE", "2024-01-05");
        String tag = given().get(path).header("ETag");

        Response edit = wantingNothingThere(tag)
                .body(body(world.unit(), "Khác", "KT", "COLLECTIVE", "2024-01-05"))
                .put(path);
        Response step = wantingNothingThere(tag)
                .body("{\"step\":\"OPERATE\",\"on\":\"2024-01-20\"}")
                .post(path + "/steps");

        assertThat(edit.statusCode()).as(edit.asString()).isEqualTo(412);
        assertThat(step.statusCode()).as(step.asString()).isEqualTo(412);
        assertThat(given().get(path).header("ETag")).isEqualTo(tag);
    }

    private static RequestSpecification wantingNothingThere(String tag) {
        return given().contentType("application/json").header("If-Match", tag).header("If-None-Match", "*");
    }

    @Test
    void a_step_that_is_sent_again_is_taken_once_and_gets_the_same_answer() {
        World.TestUnit unit = world.unit();
        String id = register(unit, "Dân vận khéo lặp lại", "KT", "COLLECTIVE", "2024-01-05");
        String tag = given().get("/api/v1/models/" + id).header("ETag");
        String key = UUID.randomUUID().toString();
        Response first = keyedStep(id, tag, key);

        Response again = keyedStep(id, tag, key);

        assertThat(first.statusCode()).as(first.asString()).isEqualTo(200);
        assertThat(again.statusCode()).as(again.asString()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(given().get("/api/v1/models/" + id + "/history").jsonPath().getList("items"))
                .hasSize(2);
    }

    private static Response keyedStep(String id, String tag, String key) {
        return given().contentType("application/json")
                .header("If-Match", tag)
                .header("Idempotency-Key", key)
                .body("{\"step\":\"OPERATE\",\"on\":\"2024-01-20\"}")
                .post("/api/v1/models/" + id + "/steps");
    }

    private static List<String> names(String address) {
        return given().get(address).jsonPath().getList("items.name");
    }

    private static Response put(String path, String tag, String body) {
        return given().contentType("application/json")
                .header("If-Match", tag)
                .body(body)
                .put(path);
    }

    private static void step(String id, String body) {
        Response answer = act("models/" + id + "/steps", "models/" + id, "{" + body + "}");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    }

    private static String register(World.TestUnit unit, String name, String field, String holder, String on) {
        Response answer = post("models", body(unit, name, field, holder, on));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.jsonPath().getString("id");
    }

    private static String body(World.TestUnit unit, String name, String field, String holder, String on) {
        return """
                {"unit":"%s","name":"%s","field":"%s","holder":"%s","registeredOn":"%s","sheet":{"goals":"rõ ràng"}}""".formatted(unit.code(), name, field, holder, on);
    }
}
