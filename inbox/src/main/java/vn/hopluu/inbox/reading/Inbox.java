package vn.hopluu.inbox.reading;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import vn.hopluu.events.Topic;
import vn.hopluu.inbox.Intake;
import vn.hopluu.inbox.KafkaMessage;
import vn.hopluu.inbox.place.ConsumerPartition;
import vn.hopluu.inbox.place.OffsetRange;
import vn.hopluu.inbox.place.Place;
import vn.hopluu.inbox.place.Places;
import vn.hopluu.inbox.place.StartOffset;

/// Runs a consumer for each intake of the service, as long as it runs.
@ApplicationScoped
class Inbox {

    /// Behind whatever may refuse to start.
    private static final int LAST = 5_000;

    private static final Duration LONGEST_STOP = Duration.ofSeconds(2);

    private final Intakes intakes;
    private final KafkaClients clients;
    private final Places places;
    private final IntakeProgress progress;
    private final StartOffsets startOffsets;
    private final Batches batches;
    private final ParkedRetries retries;
    private final Clock clock;
    private final MeterRegistry meters;
    private final Duration longestWait;
    private final List<ConsumerLoop> loops = new ArrayList<>();
    private final List<KafkaClientMetrics> clientMeters = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    Inbox(
            Intakes intakes,
            KafkaClients clients,
            Places places,
            IntakeProgress progress,
            StartOffsets startOffsets,
            Batches batches,
            ParkedRetries retries,
            Clock clock,
            MeterRegistry meters,
            InboxSettings settings) {
        this.intakes = intakes;
        this.clients = clients;
        this.places = places;
        this.progress = progress;
        this.startOffsets = startOffsets;
        this.batches = batches;
        this.retries = retries;
        this.clock = clock;
        this.meters = meters;
        this.longestWait = settings.longestWait();
    }

    void start(@Observes @Priority(LAST) StartupEvent start) {
        intakes.all().forEach(this::start);
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        loops.forEach(ConsumerLoop::stop);
        for (Thread thread : threads) {
            thread.join(LONGEST_STOP);
        }
        clientMeters.forEach(KafkaClientMetrics::close);
    }

    List<ConsumerLoop> loops() {
        return loops;
    }

    private void start(Intake intake) {
        Consumer<byte[], byte[]> kafka = clients.consumer(intake.name());
        ConsumerLoop loop = new ConsumerLoop(new ServiceGround(intake), kafka, clock);
        loops.add(loop);
        KafkaClientMetrics lag = new KafkaClientMetrics(kafka);
        lag.bindTo(meters);
        clientMeters.add(lag);
        Gauge.builder("hopluu.inbox.behind", loop, it -> it.status().behind())
                .description("Records that a consumer has not taken yet")
                .tag("consumer", intake.name())
                .register(meters);
        threads.add(Thread.ofPlatform().name("inbox-" + intake.name()).daemon().start(loop));
    }

    private final class ServiceGround implements ConsumerLoop.Ground {

        private final Intake intake;
        private final IntakePrecedence precedence;
        private final boolean mends;

        ServiceGround(Intake intake) {
            this.intake = intake;
            this.precedence = new IntakePrecedence(
                    intake.name(),
                    intake.waitsFor().stream().map(intakes::named).toList(),
                    progress,
                    clock,
                    longestWait);
            this.mends = intakes.isWaitedFor(intake);
        }

        @Override
        public String name() {
            return intake.name();
        }

        @Override
        public List<String> topics() {
            return intake.topics().stream().map(Topic::topicName).toList();
        }

        @Override
        public Map<String, String> topicIds(Collection<String> topics) {
            return clients.topicIds(topics);
        }

        @Override
        public List<Place> places() {
            return places.of(intake.name());
        }

        @Override
        public Map<ConsumerPartition, StartOffset> begin(Map<ConsumerPartition, StartOffsets.Extent> given) {
            return startOffsets.begin(intake.name(), given);
        }

        @Override
        public boolean mayTake() {
            return precedence.isOver();
        }

        @Override
        public void waitAgain() {
            precedence.again();
        }

        @Override
        public void take(List<KafkaMessage> messages, List<OffsetRange> steps) {
            batches.take(intake, messages, steps);
            if (mends) {
                retries.somethingArrived();
            }
        }
    }
}
