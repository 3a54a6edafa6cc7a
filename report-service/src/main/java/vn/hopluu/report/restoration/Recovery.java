package vn.hopluu.report.restoration;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.hopluu.audit.LostBlocks;
import vn.hopluu.events.ReportChanged;
import vn.hopluu.events.Topic;
import vn.hopluu.inbox.reading.IntakeProgress;
import vn.hopluu.outbox.DatabaseRecovery;
import vn.hopluu.outbox.OutboxTable;
import vn.hopluu.outbox.RelayPause;
import vn.hopluu.outbox.SentRecord;
import vn.hopluu.outbox.StoredPlaces;
import vn.hopluu.outbox.Tail;
import vn.hopluu.outbox.Tails;
import vn.hopluu.report.reference.ReferenceIntake;
import vn.hopluu.report.report.FormNotReceived;
import vn.hopluu.report.standstill.Restoring;

/// Holds the database against the topic of reports: where something newer than its rows lies behind the places that it
/// knows, it is a copy that was put back, and what it lost is taken back while reports wait.
@ApplicationScoped
class Recovery implements DatabaseRecovery {

    private static final Logger LOG = Logger.getLogger(Recovery.class);

    /// Alone, with no move under way: see `moves_wait()`.
    private static final String ALONE = "select 1 from pg_advisory_xact_lock(7526466502186102899)";

    /// Whoever waits to be alone makes all others wait behind it; so it waits for two seconds, and is tried again.
    private static final String BRIEFLY = "select set_config('lock_timeout', '2s', true)";

    private static final String KNOWN = "insert into known_database (number)"
            + " select oid from pg_database where datname = current_database()"
            + " on conflict (one) do update set number = excluded.number";

    private static final int LONGEST_S = 3_600;
    private static final int MOST_UNBELIEVED = 10_000;

    /// So often a form is waited for; then figures are kept without names.
    private static final int PATIENCE = 60;

    private final OutboxTable outbox;
    private final Tails tails;
    private final StoredPlaces places;
    private final RecoveryReplay replay;
    private final Restoring restoring;
    private final LostBlocks lostBlocks;
    private final IntakeProgress progress;
    private final EntityManager database;
    private final Clock clock;

    /// Counted by the one thread that recovers.
    private int waited;

    Recovery(
            OutboxTable outbox,
            Tails tails,
            StoredPlaces places,
            RecoveryReplay replay,
            Restoring restoring,
            LostBlocks lostBlocks,
            IntakeProgress progress,
            EntityManager database,
            Clock clock) {
        this.outbox = outbox;
        this.tails = tails;
        this.places = places;
        this.replay = replay;
        this.restoring = restoring;
        this.lostBlocks = lostBlocks;
        this.progress = progress;
        this.database = database;
        this.clock = clock;
    }

    /// @param begun called where something is taken back: from then on reports wait
    /// @return false where another replica sends or recovers at this moment
    /// @throws vn.hopluu.outbox.BrokerUnavailable where the topic cannot be read
    /// @throws FormNotHere where a form is missing that is still waited for
    /// @throws ReferenceBehind where what plan-service has said is not taken in yet
    @Override
    public boolean run(Tails.From from, Runnable begun) {
        try {
            boolean done = hold(from, begun);
            if (done) {
                waited = 0;
            }
            return done;
        } catch (FormNotReceived | ReferenceBehind e) {
            waited++;
            throw e;
        }
    }

    /// Also where a replica died in the middle of a recovery.
    @Override
    public boolean isDue() {
        return QuarkusTransaction.requiringNew().call(restoring::movesWait);
    }

    /// Notes that it does not go on, and why.
    @Override
    public void hinderedBy(String reason) {
        QuarkusTransaction.requiringNew()
                .run(() -> Restoration.underWay().ifPresent(restoration -> restoration.waitsFor(reason)));
    }

    private boolean hold(Tails.From from, Runnable begun) {
        boolean patient = waited < PATIENCE;
        boolean unknown = isDue();
        // Holds the relay's lock, so that no record is under way, and notes what the audit has lost
        return QuarkusTransaction.requiringNew().timeout(LONGEST_S).call(() -> {
            if (!RelayPause.begin(outbox)) {
                return false;
            }
            Optional<Tail> tail = tails.open(Topic.REPORTS.topicName(), from);
            if (tail.isPresent()) {
                try (Tail opened = tail.get()) {
                    new Run(opened, unknown, patient, begun).toTheEnd();
                }
            } else {
                QuarkusTransaction.requiringNew().run(() -> end(null, null));
            }
            lostBlocks.note(from);
            restoring.compared();
            return true;
        });
    }

    private long begin(long records) {
        Restoration restoration = QuarkusTransaction.requiringNew().call(() -> {
            database.createNativeQuery(BRIEFLY, String.class).getSingleResult();
            database.createNativeQuery(ALONE, Integer.class).getSingleResult();
            Restoration begun = new Restoration(clock.instant(), newestMove());
            begun.persist();
            return begun;
        });
        LOG.warnf(
                "the database is an older copy: up to %d records are taken back, and reports wait; its newest move is of %s",
                records, restoration.copyUntil());
        return restoration.id();
    }

    private @Nullable Instant newestMove() {
        return database.createQuery("select max(madeAt) from ReportMove", Instant.class)
                .getSingleResult();
    }

    private @Nullable Long underWay() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Restoration.underWay().map(Restoration::id).orElse(null));
    }

    private void end(@Nullable Long id, @Nullable Tail tail) {
        if (tail != null) {
            places.keep(tail.layout(), tail.ends());
        }
        database.createNativeQuery(KNOWN).executeUpdate();
        if (id != null) {
            Restoration restoration = Restoration.findById(id);
            restoration.end(clock.instant());
            LOG.infof(
                    "taken back: %d newer events of %d records, %d reports overtaken; nothing could be handed in from %s to %s",
                    restoration.recovered(),
                    restoration.records(),
                    restoration.overtaken(),
                    restoration.outageFrom(),
                    restoration.endedAt());
        }
    }

    /// One reading of the topic.
    private final class Run {

        private final Tail tail;
        private final boolean patient;
        private final Runnable begun;
        private final Map<String, ReportChanged> unbelieved = new HashMap<>();
        private @Nullable Long restoration = underWay();
        private boolean needsReference;

        /// @param unknown whether reports wait already, since the database may be a copy
        /// @param patient whether what plan-service has said is still waited for
        Run(Tail tail, boolean unknown, boolean patient, Runnable begun) {
            this.tail = tail;
            this.needsReference = unknown;
            this.patient = patient;
            this.begun = begun;
        }

        void toTheEnd() {
            for (List<SentRecord> page = tail.next(); !page.isEmpty(); page = tail.next()) {
                if (restoration == null && replay.tellsNewer(page)) {
                    restoration = begin(tail.length());
                    needsReference = true;
                }
                Long id = restoration;
                if (id != null) {
                    begun.run();
                    requireReference();
                    replay.take(id, page, !patient).forEach(this::suspect);
                }
            }
            requireReference();
            Long id = restoration;
            if (id != null) {
                unbelieved.values().forEach(event -> replay.overtake(id, event));
            }
            QuarkusTransaction.requiringNew().run(() -> end(id, tail));
        }

        /// A copy has forgotten seals, forms and units too: they come first, or it would take reports that are sealed.
        private void requireReference() {
            if (!needsReference) {
                return;
            }
            needsReference = false;
            if (!progress.isComplete(ReferenceIntake.NAME)) {
                if (patient) {
                    throw new ReferenceBehind();
                }
                LOG.warn("reports are taken back though not all is here that plan-service has said");
            }
        }

        private void suspect(ReportChanged event) {
            if (unbelieved.size() < MOST_UNBELIEVED || unbelieved.containsKey(event.key())) {
                unbelieved.merge(event.key(), event, (one, other) -> one.revision() >= other.revision() ? one : other);
            } else {
                LOG.warnf("%s is not overtaken: too many events are not to be believed", event.key());
            }
        }
    }
}
