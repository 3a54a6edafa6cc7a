package vn.hopluu.aggregation.statement;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;

class ReportsTopicTest {

    @Test
    void the_broker_is_asked_with_all_that_is_set_for_it() {
        ReportsTopic reports =
                new ReportsTopic(Map.of("bootstrap.servers", "127.0.0.1:9", "security.protocol", "NONE"));

        assertThatThrownBy(reports::ends).isInstanceOf(ConfigException.class).hasMessageContaining("security.protocol");
    }
}
