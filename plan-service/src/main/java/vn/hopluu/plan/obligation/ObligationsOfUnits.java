package vn.hopluu.plan.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.hopluu.plan.unit.ReportsOwed;

/// Obligations, as units ask for them.
@ApplicationScoped
class ObligationsOfUnits implements ReportsOwed {

    private final Clock clock;

    ObligationsOfUnits(Clock clock) {
        this.clock = clock;
    }

    @Override
    public List<String> by(long unit, LocalDate from) {
        return Obligation.openOf(
                        List.of(unit), from.atStartOfDay(clock.getZone()).toInstant())
                .stream()
                .map(owed -> owed.key().form() + "/" + owed.key().period() + " ("
                        + owed.key().coverage() + ")")
                .toList();
    }
}
