package vn.hopluu.launcher.command;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import vn.hopluu.launcher.LauncherException;

class DevCommandTest {

    @ParameterizedTest
    @ValueSource(strings = {"rules", "kafka", "report"})
    void whatIsNoServiceIsRefusedWithThoseThatThereAreAndNothingIsStarted(String name) {
        DevCommand dev = new DevCommand();
        new CommandLine(dev).parseArgs(name);

        assertThatThrownBy(dev::call)
                .isInstanceOf(LauncherException.class)
                .hasMessageContaining("No service is named " + name)
                .hasMessageContaining("plan-service, report-service, aggregation-service");
    }
}
