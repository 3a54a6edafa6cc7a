package vn.hopluu.report.outbox;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.producer.Partitioner;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/// Places a report's event by its campaign, so that a campaign's reports share a partition and are folded
/// together. The fold is right without it, only slower.
///
/// Kafka makes it by its no-argument constructor.
public class CampaignPartitioner implements Partitioner {

    @Override
    public int partition(
            String topic,
            @Nullable Object key,
            byte @Nullable [] keyBytes,
            @Nullable Object value,
            byte @Nullable [] valueBytes,
            Cluster cluster) {
        String text = keyBytes == null ? "" : new String(keyBytes, StandardCharsets.UTF_8);
        return partition(text, cluster.partitionsForTopic(topic).size());
    }

    /// @param key `17/DVCQ-Q/2024-Q1/OWN`: unit, form, period, coverage
    static int partition(String key, int partitions) {
        int form = key.indexOf('/') + 1;
        int coverage = key.lastIndexOf('/');
        String campaign = coverage > form ? key.substring(form, coverage) : key;
        return Utils.toPositive(Utils.murmur2(campaign.getBytes(StandardCharsets.UTF_8))) % partitions;
    }

    @Override
    public void configure(Map<String, ?> settings) {}

    @Override
    public void close() {}
}
