package vn.hopluu.inbox.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hopluu.inbox.place.StartOffset.Kind;

class StartOffsetTest {

    private static final String TOPIC_ID = "lkjh";

    /// The partition holds the offsets 10 to 49.
    @ParameterizedTest
    @CsvSource({
        "20, 20, 20, GOES_ON",
        "50, 50, 50, GOES_ON",
        "10, 0, 10, GOES_ON",
        // The group may have been slower than the database, since it is told afterwards
        "20, 15, 20, GOES_ON",
        "20, 21, 20, PUT_BACK",
        "20, 50, 20, PUT_BACK",
        // What was said of a longer topic of the same name says nothing of this one
        "20, 51, 20, GOES_ON",
        "51, 51, 10, TOPIC_CUT",
        "9, 9, 10, DELETED_UNREAD",
    })
    void a_consumer_with_a_place_begins_at_it_unless_the_topic_does_not_reach_there(
            long place, long committed, long offset, Kind kind) {
        Place stored = new Place(new ConsumerPartition("reports", "t", TOPIC_ID, 0), place);

        StartOffset start = StartOffset.of(stored, TOPIC_ID, 10, 50, committed);

        assertThat(start).isEqualTo(new StartOffset(offset, kind));
    }

    @ParameterizedTest
    @CsvSource({"0", "50"})
    void a_consumer_without_a_place_begins_at_the_beginning_whatever_its_group_has_said(long committed) {
        assertThat(StartOffset.of(null, TOPIC_ID, 10, 50, committed)).isEqualTo(new StartOffset(10, Kind.NO_PLACE));
    }

    @ParameterizedTest
    @CsvSource({"5", "20", "50"})
    void a_topic_made_anew_is_read_from_its_beginning(long place) {
        Place stored = new Place(new ConsumerPartition("reports", "t", "another", 0), place);

        assertThat(StartOffset.of(stored, TOPIC_ID, 10, 50, 50)).isEqualTo(new StartOffset(10, Kind.TOPIC_MADE_ANEW));
    }
}
