package vn.hopluu.aggregation.outbox;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// The real broker, which a test can let refuse the records of a key.
@Alternative
@Priority(1)
@ApplicationScoped
class FlakyBroker implements Broker {

    private final KafkaBroker real;
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final AtomicInteger refusals = new AtomicInteger();

    FlakyBroker(KafkaBroker real) {
        this.real = real;
    }

    void refuse(String key) {
        refusals.set(0);
        refused.add(key);
    }

    void accept(String key) {
        refused.remove(key);
    }

    int refusals() {
        return refusals.get();
    }

    @Override
    public CompletionStage<Void> send(OutgoingRecord outgoing) {
        byte[] key = outgoing.key();
        if (key != null && refused.contains(new String(key, StandardCharsets.UTF_8))) {
            refusals.incrementAndGet();
            return CompletableFuture.failedFuture(new IllegalStateException("refused by the test"));
        }
        return real.send(outgoing);
    }
}
