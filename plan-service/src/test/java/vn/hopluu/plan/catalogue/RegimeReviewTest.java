package vn.hopluu.plan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static vn.hopluu.testsupport.Patience.await;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hopluu.events.AssignmentsChanged.Role;
import vn.hopluu.events.RegimeChanged;
import vn.hopluu.events.Topic;
import vn.hopluu.plan.Api;
import vn.hopluu.plan.PlanServiceTest;
import vn.hopluu.testsupport.topic.TopicReader;

@PlanServiceTest
class RegimeReviewTest {

    private static final String CHECK = "{\"code\":\"KT\",\"name\":\"Kiểm tra\",\"role\":\"REVIEW\"}";
    private static final String SIGN = "{\"code\":\"KD\",\"name\":\"Ký duyệt\",\"role\":\"APPROVAL\"}";
    private static final String OWNERS =
            "{\"code\":\"TT\",\"name\":\"Thanh tra\",\"role\":\"APPRAISAL\",\"bySection\":true}";
    private static final String COLLECT =
            "{\"code\":\"TN\",\"name\":\"Sở Nội vụ tiếp nhận\",\"role\":\"CONSOLIDATION\"}";

    private final TopicReader topics;

    RegimeReviewTest(TopicReader topics) {
        this.topics = topics;
    }

    @Test
    void the_steps_of_a_regime_are_stated_read_and_sent() {
        Api.put(
                        "/regimes/RV-R",
                        body("{\"fourEyes\":true,\"steps\":[%s,%s,%s,%s]}".formatted(CHECK, SIGN, OWNERS, COLLECT)))
                .statusCode(201);

        Api.get("/regimes/RV-R")
                .statusCode(200)
                .body("review.fourEyes", is(true))
                .body("review.steps.code", contains("KT", "KD", "TT", "TN"))
                .body("review.steps.bySection", contains(false, false, true, false));
        await().untilAsserted(() -> assertThat(topics.events(Topic.CATALOGUE, "regime/RV-R"))
                .singleElement()
                .isInstanceOfSatisfying(
                        RegimeChanged.class,
                        regime -> assertThat(regime.review())
                                .isEqualTo(new RegimeChanged.Review(
                                        true,
                                        List.of(
                                                new RegimeChanged.Step("KT", "Kiểm tra", Role.REVIEW, false),
                                                new RegimeChanged.Step("KD", "Ký duyệt", Role.APPROVAL, false),
                                                new RegimeChanged.Step("TT", "Thanh tra", Role.APPRAISAL, true),
                                                new RegimeChanged.Step(
                                                        "TN", "Sở Nội vụ tiếp nhận", Role.CONSOLIDATION, false))))));
    }

    @Test
    void stating_the_same_steps_again_changes_nothing_and_leaving_them_out_takes_them_away() {
        String stated = body("{\"steps\":[" + COLLECT + "]}");
        long first = Api.put("/regimes/RV-S", stated)
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("revision");
        long again = Api.put("/regimes/RV-S", stated)
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("revision");

        Api.put("/regimes/RV-S", body("null")).statusCode(200).body("review", nullValue());

        assertThat(again).isEqualTo(first);
    }

    static Stream<Arguments> reviews() {
        return Stream.of(
                Arguments.of("no steps", "{}", "/review/steps", "missing"),
                Arguments.of("an empty list", "{\"steps\":[]}", "/review/steps", "missing"),
                Arguments.of("null among the steps", "{\"steps\":[null]}", "/review/steps/0", "missing"),
                Arguments.of("a step of nothing", "{\"steps\":[{}]}", "/review/steps/0/role", "missing"),
                Arguments.of(
                        "an unknown role",
                        "{\"steps\":[" + CHECK.replace("REVIEW", "BOSS") + "]}",
                        "/review/steps/0/role",
                        "unknown-value"),
                Arguments.of(
                        "a role that takes no steps",
                        "{\"steps\":[" + CHECK.replace("REVIEW", "VIEW") + "]}",
                        "/review/steps/0/role",
                        "unknown-value"),
                Arguments.of(
                        "a code that is none",
                        "{\"steps\":[" + CHECK.replace("KT", "k t") + "]}",
                        "/review/steps/0/code",
                        "bad-code"),
                Arguments.of("one code twice", steps(CHECK, CHECK), "/review/steps/1/code", "repeated"),
                Arguments.of("a check after handing in", steps(COLLECT, SIGN), "/review/steps/1/role", "not-in-order"),
                Arguments.of(
                        "a check by sections",
                        steps(OWNERS.replace("APPRAISAL", "REVIEW")),
                        "/review/steps/0/bySection",
                        "not-by-section"),
                Arguments.of(
                        "a name that is too long",
                        steps(CHECK.replace("Kiểm tra", "x".repeat(1_001))),
                        "/review/steps/0/name",
                        "too-long"),
                Arguments.of("eleven steps", manySteps(11), "/review/steps", "too-many"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reviews")
    void steps_that_cannot_be_are_refused_with_their_place(String what, String review, String pointer, String code) {
        Api.put("/regimes/RV-BAD", body(review))
                .statusCode(422)
                .body("errors.pointer", hasItem(pointer))
                .body("errors.code", hasItem(code));
        Api.get("/regimes/RV-BAD").statusCode(404);
    }

    private static String steps(String... steps) {
        return "{\"steps\":[" + String.join(",", steps) + "]}";
    }

    private static String manySteps(int count) {
        return steps(Stream.iterate(0, number -> number + 1)
                .limit(count)
                .map(number -> CHECK.replace("KT", "K" + number))
                .toArray(String[]::new));
    }

    private static String body(String review) {
        return "{\"name\":\"Chế độ\",\"tree\":\"ROUTE\",\"window\":\"LEGAL\",\"review\":" + review + "}";
    }
}
