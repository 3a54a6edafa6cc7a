package vn.hopluu.aggregation.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import vn.hopluu.aggregation.ledger.Received;
import vn.hopluu.aggregation.parking.Unusable;
import vn.hopluu.aggregation.parking.Unusable.Reason;

/// Folds a batch whatever is in it. Where a batch is refused it is split by campaign, then by report, until the culprit
/// stands alone; that one is parked and its neighbours are applied.
@ApplicationScoped
class SplittingFold {

    private static final Logger LOG = Logger.getLogger(SplittingFold.class);

    private final ReportBatch batches;
    private final Attempts attempts;

    SplittingFold(ReportBatch batches, Attempts attempts) {
        this.batches = batches;
        this.attempts = attempts;
    }

    /// Returns when every message is either folded or parked.
    void fold(List<Received> batch) {
        split(batch, batches::apply);
    }

    /// The same for messages that were parked.
    void retry(List<Received> parked) {
        split(parked, batches::retry);
    }

    private void split(List<Received> batch, Consumer<List<Received>> apply) {
        if (batch.isEmpty() || applied(batch, apply)) {
            return;
        }
        batch.stream()
                .collect(Collectors.groupingBy(received -> received.report().campaign()))
                .values()
                .stream()
                .filter(campaign -> campaign.size() == batch.size() || !applied(campaign, apply))
                .forEach(campaign -> oneByOne(campaign, apply));
    }

    private void oneByOne(List<Received> campaign, Consumer<List<Received>> apply) {
        for (Received received : campaign) {
            try {
                attempts.until(() -> {
                    apply.accept(List.of(received));
                    return true;
                });
            } catch (RuntimeException e) {
                park(received, e);
            }
        }
    }

    private boolean applied(List<Received> batch, Consumer<List<Received>> apply) {
        try {
            return attempts.until(() -> {
                apply.accept(batch);
                return true;
            });
        } catch (RuntimeException e) {
            LOG.warnf("a batch of %d reports is split: %s", batch.size(), rootMessage(e));
            return false;
        }
    }

    private void park(Received culprit, RuntimeException failure) {
        Reason reason = rootCause(failure) instanceof ArithmeticException ? Reason.OVERFLOW : Reason.REFUSED;
        Unusable why =
                new Unusable(reason, rootMessage(failure), culprit.report().campaign());
        attempts.until(() -> {
            batches.park(culprit, why);
            return true;
        });
    }

    private static String rootMessage(Throwable failure) {
        return String.valueOf(rootCause(failure).getMessage());
    }

    private static Throwable rootCause(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; depth < 20 && cause.getCause() != null; depth++) {
            cause = cause.getCause();
        }
        return cause;
    }
}
