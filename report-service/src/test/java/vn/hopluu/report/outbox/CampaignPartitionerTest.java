package vn.hopluu.report.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.junit.jupiter.api.Test;

class CampaignPartitionerTest {

    @Test
    void the_reports_of_a_campaign_share_a_partition() {
        assertThat(IntStream.rangeClosed(1, 500)
                        .mapToObj(unit -> CampaignPartitioner.partition(unit + "/DVCQ-Q/2024-Q1/OWN", 12))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void the_key_is_read_from_the_bytes_that_travel() {
        String key = "17/DVCQ-Q/2024-Q1/OWN";
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);

        assertThat(new CampaignPartitioner().partition("reports", bytes, bytes, null, null, cluster(12)))
                .isEqualTo(CampaignPartitioner.partition(key, 12));
    }

    private static Cluster cluster(int partitions) {
        Node node = new Node(1, "localhost", 9092);
        return new Cluster(
                "test",
                List.of(node),
                IntStream.range(0, partitions)
                        .mapToObj(number ->
                                new PartitionInfo("reports", number, node, new Node[] {node}, new Node[] {node}))
                        .toList(),
                Set.of(),
                Set.of());
    }

    @Test
    void campaigns_are_spread_over_the_partitions() {
        assertThat(IntStream.rangeClosed(1, 200)
                        .mapToObj(form -> CampaignPartitioner.partition("17/F" + form + "/2024-Q1/OWN", 12))
                        .distinct())
                .hasSize(12)
                .allMatch(partition -> partition >= 0 && partition < 12);
    }
}
