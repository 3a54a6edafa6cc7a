package vn.hopluu.plan.republication;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.testsupport.Patience.await;

import io.restassured.path.json.JsonPath;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hopluu.events.Event;
import vn.hopluu.events.EventType;
import vn.hopluu.events.Topic;
import vn.hopluu.plan.Api;
import vn.hopluu.plan.PlanServiceTest;
import vn.hopluu.plan.outbox.StateEvents;
import vn.hopluu.testsupport.topic.TopicReader;

@PlanServiceTest
class RepublicationTest {

    private static final List<Topic> OTHERS =
            List.of(Topic.REPORTS, Topic.STATEMENTS, Topic.ROLLUPS, Topic.COMPUTED, Topic.AUDIT);

    private final TopicReader topics;
    private final Instance<StateEvents> stateEvents;

    RepublicationTest(TopicReader topics, @Any Instance<StateEvents> stateEvents) {
        this.topics = topics;
        this.stateEvents = stateEvents;
    }

    @Test
    void everyKindOfEventThatThisServiceSendsCanBeSentAgain() {
        List<EventType> ours = Arrays.stream(EventType.values())
                .filter(type -> !OTHERS.contains(type.topic()))
                .toList();

        assertThat(stateEvents.stream().map(StateEvents::type)).containsExactlyInAnyOrderElementsOf(ours);
    }

    @Test
    void whatStandsIsSentAgainWithTheSameRevision() {
        Api.putRegime("RP-R", "LEGAL");
        Api.putIndicator("RP-1");
        Api.putForm("RP-F", "RP-R", "RP-1");
        Api.putUnit("RP1", "Đơn vị RP1", null);
        Api.putUnit("RP1.A", "Đơn vị RP1.A", "RP1");

        JsonPath answer = Api.post("/republication").statusCode(200).extract().jsonPath();

        assertThat(answer.getLong("find { it.type == 'vn.hopluu.unit' }.events"))
                .isGreaterThanOrEqualTo(2);
        sentTwiceAlike(Topic.CATALOGUE, "regime/RP-R");
        sentTwiceAlike(Topic.CATALOGUE, "indicator/RP-1");
        sentTwiceAlike(Topic.CATALOGUE, "form/RP-F");
        sentTwiceAlike(
                Topic.UNITS,
                Long.toString(Api.get("/units/RP1.A").extract().jsonPath().getLong("id")));
    }

    @Test
    void whatChangedMeanwhileStaysTheLastOfItsKey() {
        Api.putRegime("RP-S", "LEGAL");
        Api.post("/republication").statusCode(200);
        Api.putRegime("RP-S", "CALENDAR");
        Api.post("/republication").statusCode(200);

        long newest = Api.get("/regimes/RP-S").extract().jsonPath().getLong("revision");

        await().untilAsserted(() -> assertThat(topics.events(Topic.CATALOGUE, "regime/RP-S"))
                .hasSize(4)
                .extracting(Event::revision)
                .isSorted()
                .endsWith(newest, newest));
    }

    private void sentTwiceAlike(Topic topic, String key) {
        await().untilAsserted(() -> {
            List<Event> events = topics.events(topic, key);
            assertThat(events).hasSizeGreaterThanOrEqualTo(2);
            assertThat(events.getLast()).isEqualTo(events.getFirst());
        });
    }
}
