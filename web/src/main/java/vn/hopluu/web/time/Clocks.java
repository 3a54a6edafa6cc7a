package vn.hopluu.web.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The clock of a service: Vietnam's time, moved by `hopluu.clock-offset` where a demonstration asks for another day.
@Singleton
class Clocks {

    /// Vietnam has had one zone and no daylight saving since 1975.
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    @Produces
    @Singleton
    Clock clock(@ConfigProperty(name = "hopluu.clock-offset") Optional<Duration> offset) {
        Clock system = Clock.system(VIETNAM);
        return offset.map(by -> Clock.offset(system, by)).orElse(system);
    }
}
