package vn.hopluu.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.IntStream;

/// A load that remembers: officers who post, correct, return, withdraw and approve without end, each repeating
/// a request under its key until it is answered. What was acknowledged stands in the model, and the totals have
/// to equal it.
final class Load implements AutoCloseable {

    private static final int OFFICERS = 6;
    private static final Duration BETWEEN_REQUESTS = Duration.ofMillis(150);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(300);
    private static final Duration LONGEST_REQUEST = Duration.ofMinutes(4);
    private static final int LARGEST_FIGURE = 10_000;

    private final Client client;
    private final Province province;
    private final List<Reporting> reportings;
    private final List<Thread> officers;
    private final ConcurrentLinkedQueue<String> refused = new ConcurrentLinkedQueue<>();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicLong lastAcknowledged = new AtomicLong(System.nanoTime());
    private final AtomicLong longestSilence = new AtomicLong();
    private volatile boolean stopped;

    private Load(Client client, Province province, long seed) {
        this.client = client;
        this.province = province;
        this.reportings = IntStream.range(0, province.communes)
                .mapToObj(commune -> new Reporting())
                .toList();
        this.officers = IntStream.range(0, OFFICERS)
                .mapToObj(officer ->
                        Thread.ofVirtual().unstarted(() -> work(officer, new Random(seed * OFFICERS + officer))))
                .toList();
    }

    /// Begins at once.
    static Load on(Client client, Province province, long seed) {
        Load load = new Load(client, province, seed);
        load.officers.forEach(Thread::start);
        return load;
    }

    /// Lets every request that is under way come to its answer.
    void stop() throws InterruptedException {
        stopped = true;
        for (Thread officer : officers) {
            assertThat(officer.join(LONGEST_REQUEST))
                    .as("every request is answered")
                    .isTrue();
        }
        assertThat(refused).as("refused though it was legal").isEmpty();
    }

    @Override
    public void close() {
        stopped = true;
    }

    int acknowledged() {
        return acknowledged.get();
    }

    /// The longest time in which nothing was acknowledged.
    Duration longestSilence() {
        return Duration.ofNanos(longestSilence.get());
    }

    long submitted() {
        return sum(Reporting::submitted);
    }

    long approved() {
        return sum(Reporting::approved);
    }

    /// How many versions of a commune's report were acknowledged.
    int versions(int commune) {
        return reportings.get(commune).versions();
    }

    private long sum(Function<Reporting, Optional<Long>> figure) {
        return reportings.stream()
                .flatMap(reporting -> figure.apply(reporting).stream())
                .mapToLong(Long::longValue)
                .sum();
    }

    private void work(int officer, Random random) {
        while (!stopped) {
            // Each officer has communes of his own, so that the model knows which state a move meets
            int commune = officer + OFFICERS * random.nextInt((province.communes - officer - 1) / OFFICERS + 1);
            Reporting reporting = reportings.get(commune);
            Reporting.Move move = reporting.next(random);
            long figure = random.nextInt(LARGEST_FIGURE);
            if (!untilAnswered(
                    commune, move, figure, "%s-%d-%d".formatted(province.code, commune, random.nextLong()))) {
                return;
            }
            reporting.done(move, figure);
            noteAcknowledged();
            pause(BETWEEN_REQUESTS);
        }
    }

    /// @return whether it was acknowledged; else nobody knows what became of it, and the load has failed
    private boolean untilAnswered(int commune, Reporting.Move move, long figure, String key) {
        long end = System.nanoTime() + LONGEST_REQUEST.toNanos();
        while (System.nanoTime() < end) {
            try {
                Client.Response answer = province.move(commune, move, figure, key);
                if (answer.isSuccess()) {
                    return true;
                }
                if (answer.status() != 503 && !answer.isKeyInUse()) {
                    refused.add("%s of commune %d: %s".formatted(move, commune, answer));
                    return false;
                }
            } catch (IOException away) {
                // Tried again under the same key: whether it was stored or not, it counts once
            }
            pause(BETWEEN_TRIES);
        }
        refused.add("%s of commune %d: no answer in %s".formatted(move, commune, LONGEST_REQUEST));
        return false;
    }

    private void noteAcknowledged() {
        acknowledged.incrementAndGet();
        long now = System.nanoTime();
        long silence = now - lastAcknowledged.getAndSet(now);
        longestSilence.accumulateAndGet(silence, Math::max);
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
