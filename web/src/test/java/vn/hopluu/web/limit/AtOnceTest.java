package vn.hopluu.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AtOnceTest {

    private static final LimitSettings TWO = new Limits(2, Set.of("10.0.0.1"));

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final RefusedByLimit refused = new RefusedByLimit(meters);

    @Test
    void no_more_requests_are_taken_on_than_there_are_places() {
        AtOnce atOnce = new AtOnce(TWO, refused);
        AtOnce.Place first = atOnce.taken("a").orElseThrow();
        assertThat(atOnce.taken("b")).isPresent();

        assertThat(atOnce.taken("c")).isEmpty();
        assertThat(counted("at-once")).isEqualTo(1);

        first.leave();
        first.leave();
        assertThat(atOnce.taken("c")).isPresent();
        assertThat(atOnce.taken("d"))
                .as("a place that was left twice is one place")
                .isEmpty();
    }

    @Test
    void an_address_has_its_share_and_one_that_many_share_is_not_limited() {
        AddressLimit addresses = new AddressLimit(TWO, refused);

        addresses.taken("192.0.2.7");
        addresses.taken("192.0.2.7");

        assertThat(addresses.taken("192.0.2.7")).isPresent();
        assertThat(addresses.taken("192.0.2.8")).isEmpty();
        for (int i = 0; i < 10; i++) {
            assertThat(addresses.taken("10.0.0.1")).isEmpty();
        }
        assertThat(counted("address")).isEqualTo(1);
    }

    private double counted(String limit) {
        return meters.get("hopluu.requests.limited")
                .tag("limit", limit)
                .counter()
                .count();
    }

    /// So many of everything.
    private record Limits(int each, Set<String> sharedAddresses) implements LimitSettings {

        @Override
        public int addressPerSecond() {
            return 1;
        }

        @Override
        public int addressBurst() {
            return each;
        }

        @Override
        public int userPerSecond() {
            return each;
        }

        @Override
        public int userBurst() {
            return each;
        }

        @Override
        public int machinePerSecond() {
            return each;
        }

        @Override
        public int machineBurst() {
            return each;
        }

        @Override
        public int unitPerSecond() {
            return each;
        }

        @Override
        public int unitBurst() {
            return each;
        }

        @Override
        public int streamsOfUser() {
            return each;
        }

        @Override
        public int atOnce() {
            return each;
        }
    }
}
