package vn.hopluu.outbox;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/// A broker in memory that refuses, or never answers, as long as a test wants it to.
final class FlakyBroker implements Function<String, CompletionStage<RecordPosition>> {

    private final List<String> given = new CopyOnWriteArrayList<>();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final Set<String> unanswered = ConcurrentHashMap.newKeySet();

    void refuse(String event) {
        refused.add(event);
    }

    void accept(String event) {
        refused.remove(event);
    }

    void leaveUnanswered(String event) {
        unanswered.add(event);
    }

    /// What it was asked to take, in this order, whatever it answered.
    List<String> given() {
        return given;
    }

    @Override
    public CompletionStage<RecordPosition> apply(String event) {
        given.add(event);
        if (unanswered.contains(event)) {
            return new CompletableFuture<>();
        }
        return refused.contains(event)
                ? CompletableFuture.failedFuture(new IllegalStateException("no leader"))
                : CompletableFuture.completedFuture(new RecordPosition("topic", 0, given.size() - 1));
    }
}
