package vn.hopluu.simulation;

import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.ledger.CampaignSweep;
import vn.hopluu.aggregation.ledger.FoldResult;
import vn.hopluu.aggregation.ledger.Received;
import vn.hopluu.aggregation.ledger.ReportFold;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.events.EventRecord;
import vn.hopluu.events.UnreadableEvent;
import vn.hopluu.inbox.KafkaMessage;

/// A replica of aggregation-service: folds what it polls, tries parked messages again, sweeps idle campaigns. Where its
/// process ends or a commit's outcome is unknown it begins again at the place in the database.
final class FoldConsumer {

    private final Scheduler scheduler;
    private final SeededRandom chance;
    private final Topic topic;
    private final LedgerDatabase database;
    private final ReportFold fold;
    private final CampaignSweep sweep;
    private final @Nullable Fault fault;
    private boolean triedParked;
    private int life;

    FoldConsumer(
            Scheduler scheduler, SeededRandom chance, Topic topic, LedgerDatabase database, @Nullable Fault fault) {
        this.scheduler = scheduler;
        this.chance = chance;
        this.topic = topic;
        this.database = database;
        this.fault = fault;
        FaultyDatabase between = new FaultyDatabase(database, fault);
        this.fold = new ReportFold(between);
        this.sweep = new CampaignSweep(between);
    }

    /// @param over whether nothing new comes any more
    void run(BooleanSupplier over) {
        while (!over.getAsBoolean() || hasWork()) {
            try {
                scheduler.await("look for work", () -> over.getAsBoolean() || hasWork());
                work();
            } catch (Crash | OutcomeUnknown e) {
                database.rollback();
                triedParked = false;
            }
        }
    }

    private boolean hasWork() {
        return hasUnread() || database.isBehindTree() || hasParked();
    }

    private boolean hasParked() {
        return !database.isFilling() && !triedParked && !database.parked().isEmpty();
    }

    private boolean hasUnread() {
        return !database.isFilling() && topic.hasUnread(this::place);
    }

    private void work() {
        if (life != database.lives()) {
            life = database.lives();
            triedParked = false;
        }
        if (database.isBehindTree() && chance.once(3)) {
            sweep();
        } else if (hasParked() && chance.once(3)) {
            retryParked();
        } else if (hasUnread()) {
            consume();
        }
    }

    private void consume() {
        Topic.Batch batch = topic.poll(this::place);
        if (fault == Fault.PLACE_BEFORE_COMMIT) {
            database.begin();
            database.moveTo(batch);
            database.commit();
        }
        database.begin();
        if (database.isFilling() || place(batch.partition()) < batch.from()) {
            // The database was put back since: what lies between comes first
            database.rollback();
            return;
        }
        List<Received> believed =
                batch.messages().stream().filter(this::isBelieved).toList();
        Map<Received, FoldResult> outcomes = fold.fold(believed);
        believed.stream()
                .filter(received -> outcomes.get(received) instanceof FoldResult.Refused)
                .forEach(database::park);
        database.moveTo(batch);
        database.commit();
        triedParked = false;
        topic.acknowledge(batch);
    }

    /// Where this consumer goes on: at the place that came with the figures.
    private int place(int partition) {
        return fault == Fault.PLACE_IN_KAFKA ? topic.acknowledged(partition) : database.place(partition);
    }

    /// What is not believed is parked for good and never heard of again; here it is passed over.
    private boolean isBelieved(Received received) {
        KafkaMessage message = received.message();
        if (fault == Fault.FORGED_RECORD_BELIEVED || message.key() == null || message.key().length == 0) {
            return true;
        }
        try {
            EventRecord.read(message.topic(), message.key(), message.textHeaders(), message.payload());
            return true;
        } catch (UnreadableEvent e) {
            return false;
        }
    }

    private void retryParked() {
        database.begin();
        List<Received> parked = database.isFilling() ? List.of() : database.parked();
        Map<Received, FoldResult> outcomes = fold.fold(parked);
        parked.stream()
                .filter(received -> !(outcomes.get(received) instanceof FoldResult.Refused))
                .forEach(database::release);
        database.commit();
        triedParked = outcomes.values().stream().allMatch(outcome -> outcome instanceof FoldResult.Refused);
    }

    private void sweep() {
        Campaign campaign = chance.any(database.behindTree());
        database.begin();
        sweep.sweep(campaign.key(), World.FORM_EVENT);
        database.commit();
        triedParked = false;
    }
}
