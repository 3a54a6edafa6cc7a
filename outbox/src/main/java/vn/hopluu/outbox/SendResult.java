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
/// @param acknowledged where the broker keeps its first records, without a gap, in their order
/// @param failure why the record after them was not acknowledged, or null where all were
record SendResult(
        List<RecordPosition> acknowledged, @Nullable Throwable failure) {

    SendResult {
        acknowledged = List.copyOf(acknowledged);
    }

    /// How many of the first records the broker has.
    int sent() {
        return acknowledged.size();
    }

    /// Sends all, then waits for all. What was acknowledged behind a failed record does not count: it is sent again
    /// behind that record, so that of two states of one thing the newer one always stands last on its topic.
    ///
    /// @param patience how long to wait for the whole batch
    static <R> SendResult of(List<R> records, Function<R, CompletionStage<RecordPosition>> broker, Duration patience) {
        List<CompletableFuture<RecordPosition>> acknowledgements =
                records.stream().map(record -> send(record, broker)).toList();
        await(acknowledgements, patience);
        List<RecordPosition> places = acknowledgements.stream()
                .takeWhile(acknowledgement -> acknowledgement.state() == Future.State.SUCCESS)
                .map(CompletableFuture::resultNow)
                .toList();
        return new SendResult(
                places, places.size() == records.size() ? null : failureOf(acknowledgements.get(places.size())));
    }

    private static <R> CompletableFuture<RecordPosition> send(
            R record, Function<R, CompletionStage<RecordPosition>> broker) {
        try {
            return broker.apply(record).toCompletableFuture();
        } catch (RuntimeException refusedAtOnce) {
            return CompletableFuture.failedFuture(refusedAtOnce);
        }
    }

    private static void await(List<CompletableFuture<RecordPosition>> acknowledgements, Duration patience) {
        try {
            CompletableFuture.allOf(acknowledgements.toArray(CompletableFuture[]::new))
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException someAreNotAcknowledged) {
            // Which ones, and why, is read from each of them.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Throwable failureOf(CompletableFuture<RecordPosition> acknowledgement) {
        return acknowledgement.state() == Future.State.FAILED
                ? acknowledgement.exceptionNow()
                : new TimeoutException("the broker did not acknowledge it in time");
    }
}
