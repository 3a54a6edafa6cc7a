package vn.hopluu.web.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The clock of a service: Vietnam's time, moved by `hopluu.clock-offset` where a demonstration asks for another day.
@Singleton
class Clocks {

    @Produces
    @Singleton
    Clock clock(@ConfigProperty(name = "hopluu.clock-offset") Optional<Duration> offset) {
        Clock system = Clock.system(VietnamTime.ZONE);
        return offset.map(by -> Clock.offset(system, by)).orElse(system);
    }

    @Produces
    @Singleton
    @MachineTime
    Clock machineClock() {
        return Clock.system(VietnamTime.ZONE);
    }
}
