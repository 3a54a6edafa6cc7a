package vn.hopluu.web.limit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/// Counts what was refused by which limit, and says it in the log, so that an operator sees whom a limit hurts.
@ApplicationScoped
public class RefusedByLimit {

    private static final Logger LOG = Logger.getLogger(RefusedByLimit.class);

    private final MeterRegistry meters;

    /// Each limit's series is there from the start, so that its first refusal shows as a rise.
    RefusedByLimit(MeterRegistry meters) {
        this.meters = meters;
        for (Limit limit : Limit.values()) {
            counter(limit);
        }
    }

    /// @param whose the address, the user or the unit
    public void tell(Limit limit, String whose) {
        counter(limit).increment();
        LOG.infof("too many requests: the limit %s of %s", limit.tag(), whose);
    }

    private Counter counter(Limit limit) {
        return Counter.builder("hopluu.requests.limited")
                .description("Requests that were refused because there were too many")
                .tag("limit", limit.tag())
                .register(meters);
    }
}
