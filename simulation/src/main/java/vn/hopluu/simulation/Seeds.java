package vn.hopluu.simulation;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// Many seeds, as many at a time as the machine has processors.
final class Seeds {

    private static final long TOLD_EVERY = 1_000;

    private final long from;
    private final long count;
    private final @Nullable Fault fault;
    private final LongConsumer progress;

    /// @param progress is told now and then how many seeds are done
    Seeds(long from, long count, @Nullable Fault fault, LongConsumer progress) {
        this.from = from;
        this.count = count;
        this.fault = fault;
        this.progress = progress;
    }

    /// A seed that ended wrong, and how.
    record Failure(long seed, List<String> differences) {}

    /// A seed that ends wrong, or empty where none does. The rest is not run then.
    Optional<Failure> firstFailure() {
        AtomicLong done = new AtomicLong();
        return LongStream.range(from, from + count)
                .parallel()
                .mapToObj(seed -> {
                    Failure outcome = new Failure(seed, Simulation.run(seed, fault, step -> {}));
                    long number = done.incrementAndGet();
                    if (number % TOLD_EVERY == 0) {
                        progress.accept(number);
                    }
                    return outcome;
                })
                .filter(outcome -> !outcome.differences().isEmpty())
                .findAny();
    }
}
