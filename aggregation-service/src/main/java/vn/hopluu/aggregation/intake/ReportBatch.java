package vn.hopluu.aggregation.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import vn.hopluu.aggregation.ledger.Outcome;
import vn.hopluu.aggregation.ledger.Received;
import vn.hopluu.aggregation.ledger.ReportFold;
import vn.hopluu.aggregation.parking.ParkingPlace;
import vn.hopluu.aggregation.parking.Unusable;

/// A batch of reports in one transaction: what can be used is folded, what cannot is parked, and either all of
/// it is kept or nothing.
@ApplicationScoped
class ReportBatch {

    private final ReportFold fold;
    private final ParkingPlace parking;
    private final Counter applied;
    private final Counter outdated;

    ReportBatch(ReportFold fold, ParkingPlace parking, MeterRegistry meters) {
        this.fold = fold;
        this.parking = parking;
        this.applied = meters.counter("hopluu.reports.applied");
        this.outdated = meters.counter("hopluu.reports.outdated");
    }

    @Transactional
    Map<Received, Outcome> apply(List<Received> batch) {
        Map<Received, Outcome> outcomes = fold.fold(batch);
        batch.forEach(received -> {
            switch (outcomes.get(received)) {
                case Outcome.Refused(Unusable why) -> parking.park(received.message(), why);
                case Outcome.Outdated _ -> outdated.increment();
                case Outcome.Applied _ -> applied.increment();
                case null ->
                    throw new IllegalStateException(
                            "nothing became of " + received.message().place());
            }
        });
        return outcomes;
    }

    /// The same for messages that were parked: what could be used now is released.
    @Transactional
    void retry(List<Received> parked) {
        apply(parked).forEach((received, outcome) -> {
            if (!(outcome instanceof Outcome.Refused)) {
                parking.release(received.message());
            }
        });
    }

    @Transactional
    void park(Received culprit, Unusable why) {
        parking.park(culprit.message(), why);
    }
}
