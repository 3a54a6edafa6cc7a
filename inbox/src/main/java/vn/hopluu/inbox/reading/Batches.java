package vn.hopluu.inbox.reading;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import vn.hopluu.inbox.Intake;
import vn.hopluu.inbox.KafkaMessage;
import vn.hopluu.inbox.ReceivedEvent;
import vn.hopluu.inbox.RefusedMessage;
import vn.hopluu.inbox.Unusable;
import vn.hopluu.inbox.Unusable.Reason;
import vn.hopluu.inbox.parking.ParkedMessage;
import vn.hopluu.inbox.parking.ParkedMessageStore;
import vn.hopluu.inbox.parking.ParkedMeters;
import vn.hopluu.inbox.place.OffsetRange;
import vn.hopluu.inbox.place.PlaceLost;
import vn.hopluu.inbox.place.Places;

/// Applies a batch whatever is in it. Where a batch is refused it is split into the parts that its intake names, then
/// into single messages, until the culprit stands alone; that one is parked and its neighbours are applied. The places
/// move with the batch, or behind the last part of one that was split.
@ApplicationScoped
class Batches {

    private static final Logger LOG = Logger.getLogger(Batches.class);
    private static final int TRANSACTION_SECONDS = 300;
    private static final int LONGEST_CHAIN = 20;

    private final EventReader reader;
    private final RevisionLimit limit;
    private final ParkedMessageStore parking;
    private final ParkedMeters meters;
    private final Places places;
    private final Retries retries;

    Batches(
            EventReader reader,
            RevisionLimit limit,
            ParkedMessageStore parking,
            ParkedMeters meters,
            Places places,
            Retries retries) {
        this.reader = reader;
        this.limit = limit;
        this.parking = parking;
        this.meters = meters;
        this.places = places;
        this.retries = retries;
    }

    /// Returns when every message is either applied or parked, and the places stand behind them.
    ///
    /// @throws PlaceLost where a place is not where these messages begin; the batch may have been applied in part
    void take(Intake intake, List<KafkaMessage> messages, List<OffsetRange> steps) {
        ParsedMessages parsed = retries.until(() -> reader.read(messages));
        List<OffsetRange> behind = steps.stream()
                .map(step ->
                        new OffsetRange(step.slice(), step.from(), step.to(), parsed.highestRevision(step.slice())))
                .toList();
        apply(new Batch(intake, parsed.events(), parsed.refused(), behind, false));
        behind.forEach(step -> limit.accepted(step.slice().topic(), step.highest()));
    }

    /// The same for messages that were parked: those that are of use now are released.
    void retry(Intake intake, List<ParkedMessage> parked) {
        ParsedMessages parsed = retries.until(() -> {
            List<ReceivedEvent> events = new ArrayList<>();
            List<RefusedMessage> refused = new ArrayList<>();
            parked.forEach(it -> reader.read(it.message(), it.letInAt() != null, events, refused));
            return new ParsedMessages(events, refused);
        });
        apply(new Batch(intake, parsed.events(), parsed.refused(), List.of(), true));
    }

    private void apply(Batch batch) {
        if (isKept(batch)) {
            return;
        }
        batch.parts()
                .filter(part -> part.events().size() == batch.events().size() || !isKept(part))
                .flatMap(Batch::singles)
                .forEach(this::keepOrPark);
        keep(batch.withoutEvents());
    }

    private void keepOrPark(Batch single) {
        try {
            keep(single);
        } catch (Retries.Stopped e) {
            throw e;
        } catch (RuntimeException e) {
            KafkaMessage culprit = single.events().getFirst().message();
            Reason reason = rootCause(e) instanceof ArithmeticException ? Reason.OVERFLOW : Reason.REFUSED;
            keep(single.parking(new RefusedMessage(culprit, new Unusable(reason, rootMessage(e), ""))));
        }
    }

    private boolean isKept(Batch batch) {
        try {
            keep(batch);
            return true;
        } catch (PlaceLost | Retries.Stopped e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warnf("a batch of %d events is split: %s", batch.events().size(), rootMessage(e));
            return false;
        }
    }

    private void keep(Batch batch) {
        List<RefusedMessage> news = retries.until(() ->
                QuarkusTransaction.requiringNew().timeout(TRANSACTION_SECONDS).call(() -> keepInTransaction(batch)));
        meters.parked(news);
    }

    /// @return what is parked only now, or for another reason than before
    private List<RefusedMessage> keepInTransaction(Batch batch) {
        List<RefusedMessage> unused =
                batch.events().isEmpty() ? List.of() : batch.intake().apply(batch.events());
        List<RefusedMessage> news = parking.park(
                Stream.concat(batch.refused().stream(), unused.stream()).toList());
        if (batch.parkedBefore()) {
            parking.release(used(batch, unused));
        }
        places.move(batch.steps());
        return news;
    }

    private static List<KafkaMessage> used(Batch batch, List<RefusedMessage> unused) {
        Set<KafkaMessage> refused = Collections.newSetFromMap(new IdentityHashMap<>());
        unused.forEach(it -> refused.add(it.message()));
        return batch.events().stream()
                .map(ReceivedEvent::message)
                .filter(message -> !refused.contains(message))
                .toList();
    }

    private static String rootMessage(Throwable failure) {
        return String.valueOf(rootCause(failure).getMessage());
    }

    private static Throwable rootCause(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; depth < LONGEST_CHAIN && cause.getCause() != null; depth++) {
            cause = cause.getCause();
        }
        return cause;
    }
}
