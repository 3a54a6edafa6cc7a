package vn.hopluu.launcher.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hopluu.launcher.LauncherException;

class PortPlanTest {

    @Test
    void theDefaultPortsAreTheDocumentedOnes() {
        // When
        PortPlan ports = new PortPlan(PortPlan.DEFAULT_BASE);

        // Then
        assertThat(ports.of(Part.PLAN_SERVICE)).isEqualTo(8081);
        assertThat(ports.of(Part.REPORT_SERVICE)).isEqualTo(8082);
        assertThat(ports.of(Part.AGGREGATION_SERVICE)).isEqualTo(8083);
        assertThat(ports.managementOf(Part.PLAN_SERVICE)).isEqualTo(9081);
        assertThat(ports.allOf(Part.REPORT_SERVICE)).containsExactly(8082, 9082);
        assertThat(ports.managementAddress(Part.AGGREGATION_SERVICE)).isEqualTo("http://127.0.0.1:9083");
        assertThat(ports.allOf(Part.KAFKA)).containsExactly(8092, 8093);
        assertThat(ports.allOf(Part.POSTGRES)).containsExactly(8112);
        assertThat(ports.allOf(Part.IDENTITY)).containsExactly(8180, 9180);
    }

    @Test
    void noTwoPartsShareAPort() {
        // When
        PortPlan ports = new PortPlan(20_000);

        // Then
        assertThat(Arrays.stream(Part.values()).flatMap(part -> ports.allOf(part).stream()))
                .doesNotHaveDuplicates();
    }

    @Test
    void theHighestBaseLeavesRoomForEveryPort() {
        // When
        PortPlan ports = new PortPlan(64_400);

        // Then
        assertThat(Arrays.stream(Part.values()).flatMap(part -> ports.allOf(part).stream()))
                .allMatch(port -> port <= 65_535);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 80, 1023, 64_401, 70_000})
    void aBaseOutsideTheRangeIsNamedWithTheRange(int base) {
        assertThatThrownBy(() -> new PortPlan(base))
                .isInstanceOf(LauncherException.class)
                .hasMessageContaining("--port-base " + base)
                .hasMessageContaining("1024");
    }
}
