package vn.hopluu.aggregation;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.hopluu.testsupport.settings.SettingsTable;

@Tag("gate")
class ConfigurationTest {

    @Test
    void every_setting_that_the_service_reads_stands_in_the_table_with_its_default() {
        SettingsTable.isComplete("aggregation-service");
    }
}
