package vn.hopluu.plan.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.testsupport.Patience.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vn.hopluu.events.Event;
import vn.hopluu.events.Topic;
import vn.hopluu.plan.Api;
import vn.hopluu.plan.PlanServiceTest;
import vn.hopluu.testsupport.topic.TopicReader;

@PlanServiceTest
class WritersAtOnceTest {

    private static final int WRITERS = 12;

    private final TopicReader topics;

    WritersAtOnceTest(TopicReader topics) {
        this.topics = topics;
    }

    @Test
    void twelveWritersOfOneNewUnitMakeOneUnitAndOneEvent() throws Exception {
        List<Integer> statuses = atOnce(writer -> Api.putUnit("W-1", "Một", null));

        assertThat(statuses).containsOnlyOnce(201).hasSize(WRITERS).allMatch(status -> status == 200 || status == 201);
        String key = Api.get("/units/W-1").extract().jsonPath().getString("id");
        await().untilAsserted(() -> assertThat(topics.events(Topic.UNITS, key)).hasSize(1));
    }

    @Test
    void twelveNamesGivenAtOnceAreTwelveRevisionsInOrderOnTheTopic() throws Exception {
        String key = Api.putUnit("W-2", "Tên", null).extract().jsonPath().getString("id");

        atOnce(writer -> Api.putUnit("W-2", "Tên " + writer, null));

        await().untilAsserted(() -> assertThat(topics.events(Topic.UNITS, key))
                .hasSize(1 + WRITERS)
                .extracting(Event::revision)
                .isSorted()
                .doesNotHaveDuplicates());
    }

    private interface Write {
        io.restassured.response.ValidatableResponse by(int writer);
    }

    private static List<Integer> atOnce(Write write) throws Exception {
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int number = writer;
                answers.add(writers.submit(() -> write.by(number).extract().statusCode()));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
            return statuses;
        }
    }
}
