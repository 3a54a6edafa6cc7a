package vn.hopluu.outbox;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// How far a batch came.
///
/// @param sent how many of its first records the broker has, without a gap
/// @param failure why the record after them was not acknowledged, or null where all were
record Dispatch(int sent, @Nullable Throwable failure) {

    /// Sends all, then waits for all. What was acknowledged behind a failed record does not count: it is sent again
    /// behind that record, so that of two states of one thing the newer one always stands last on its topic.
    ///
    /// @param patience how long to wait for the whole batch
    static <R> Dispatch of(List<R> records, Function<R, CompletionStage<Void>> broker, Duration patience) {
        List<CompletableFuture<Void>> acknowledgements =
                records.stream().map(record -> send(record, broker)).toList();
        await(acknowledgements, patience);
        int sent = 0;
        while (sent < records.size() && acknowledgements.get(sent).state() == Future.State.SUCCESS) {
            sent++;
        }
        return new Dispatch(sent, sent == records.size() ? null : failureOf(acknowledgements.get(sent)));
    }

    private static <R> CompletableFuture<Void> send(R record, Function<R, CompletionStage<Void>> broker) {
        try {
            return broker.apply(record).toCompletableFuture();
        } catch (RuntimeException refusedAtOnce) {
            return CompletableFuture.failedFuture(refusedAtOnce);
        }
    }

    private static void await(List<CompletableFuture<Void>> acknowledgements, Duration patience) {
        try {
            CompletableFuture.allOf(acknowledgements.toArray(CompletableFuture[]::new))
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException someAreNotAcknowledged) {
            // Which ones, and why, is read from each of them.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Throwable failureOf(CompletableFuture<Void> acknowledgement) {
        return acknowledgement.state() == Future.State.FAILED
                ? acknowledgement.exceptionNow()
                : new TimeoutException("the broker did not acknowledge it in time");
    }
}
