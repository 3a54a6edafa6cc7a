package vn.hopluu.outbox;

import io.smallrye.reactive.messaging.ClientCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.eclipse.microprofile.config.Config;

/// Lets the idempotent producer retry, and nobody above it.
///
/// The channel's own `retries` sends a failed record again behind those that came after it. On a compacted topic an
/// older state would then stand last and survive. So the channel has `retries=0`, which the producer in turn refuses;
/// this gives the producer, which retries in order, its own value back.
@ApplicationScoped
class RetriesInTheProducer implements ClientCustomizer<Map<String, Object>> {

    @Override
    public Map<String, Object> customize(String channel, Config channelConfig, Map<String, Object> producerConfig) {
        if (channel.equals(KafkaBroker.CHANNEL)) {
            producerConfig.put(ProducerConfig.RETRIES_CONFIG, Integer.toString(Integer.MAX_VALUE));
        }
        return producerConfig;
    }
}
