package vn.hopluu.report.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Who asks. Until identities come, it is whoever reaches the loopback interface.
@ApplicationScoped
public class Caller {

    private final Clock clock;

    Caller(Clock clock) {
        this.clock = clock;
    }

    public String name() {
        return "loopback";
    }

    /// The caller at this instant; to the microsecond, as the database keeps it.
    public By now() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new By(name(), now);
    }
}
