package vn.hopluu.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RelayRoundTest {

    private final FlakyBroker broker = new FlakyBroker();
    private final ListTable table = new ListTable("a", "b", "c", "d", "e");
    private final List<RecordPosition> places = new ArrayList<>();
    private final RelayRound<String> round = new RelayRound<>(table, places::addAll, broker);

    @Test
    void what_the_broker_has_is_deleted() {
        assertThat(round.run(500)).isEqualTo(RelayRound.Outcome.SENT);

        assertThat(broker.given()).containsExactly("a", "b", "c", "d", "e");
        assertThat(table.rows()).isEmpty();
    }

    @Test
    void after_a_failure_it_starts_again_at_the_lowest_unsent_row() {
        broker.refuse("c");
        RelayRound.Outcome first = round.run(500);
        broker.accept("c");
        RelayRound.Outcome second = round.run(500);

        assertThat(first).isEqualTo(RelayRound.Outcome.FAILED);
        assertThat(second).isEqualTo(RelayRound.Outcome.SENT);
        assertThat(broker.given())
                .as("the third failed: it and all after it come again, in order")
                .containsExactly("a", "b", "c", "d", "e", "c", "d", "e");
        assertThat(table.rows()).isEmpty();
    }

    @Test
    void the_places_of_what_is_deleted_are_kept_and_no_others() {
        broker.refuse("c");

        round.run(500);

        assertThat(table.rows()).containsExactly("c", "d", "e");
        assertThat(places).containsExactly(new RecordPosition("topic", 0, 0), new RecordPosition("topic", 0, 1));
    }

    @Test
    void behind_a_closed_gate_nothing_is_read() {
        RelayRound<String> gated = new RelayRound<>(new GatedTable<>(table, () -> false), places::addAll, broker);

        assertThat(gated.run(500)).isEqualTo(RelayRound.Outcome.IDLE);
        assertThat(broker.given()).isEmpty();
    }

    @Test
    void no_more_is_sent_than_was_asked_for() {
        assertThat(round.run(1)).isEqualTo(RelayRound.Outcome.SENT);

        assertThat(broker.given()).containsExactly("a");
        assertThat(table.rows()).containsExactly("b", "c", "d", "e");
    }

    @Test
    void an_empty_outbox_has_nothing_to_send() {
        assertThat(new RelayRound<>(new ListTable(), places::addAll, broker).run(500))
                .isEqualTo(RelayRound.Outcome.IDLE);
    }

    @Test
    void where_another_replica_sends_nothing_is_read() {
        table.lock();

        assertThat(round.run(500)).isEqualTo(RelayRound.Outcome.IDLE);
        assertThat(broker.given()).isEmpty();
    }
}
