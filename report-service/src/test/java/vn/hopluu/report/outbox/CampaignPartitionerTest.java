package vn.hopluu.report.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
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
    void campaigns_are_spread_over_the_partitions() {
        assertThat(IntStream.rangeClosed(1, 200)
                        .mapToObj(form -> CampaignPartitioner.partition("17/F" + form + "/2024-Q1/OWN", 12))
                        .distinct())
                .hasSize(12)
                .allMatch(partition -> partition >= 0 && partition < 12);
    }
}
