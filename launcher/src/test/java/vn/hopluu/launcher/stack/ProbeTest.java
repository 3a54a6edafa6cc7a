package vn.hopluu.launcher.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProbeTest {

    private HttpServer service;
    private PortPlan ports;

    @BeforeEach
    void start() throws Exception {
        int base = StackRunner.freeBase();
        ports = new PortPlan(base);
        service = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.managementOf(Part.PLAN_SERVICE)), 1);
        service.start();
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    @Test
    void aGroupThatIsDownNamesItsChecksAndWhatTheySay() {
        // Given
        answer("delivery", 503, """
                {"status": "DOWN", "checks": [
                  {"name": "relay", "status": "DOWN", "data": {"waiting": 12}},
                  {"name": "broker", "status": "UP"}]}""");

        // When
        var health = Probe.health(Part.PLAN_SERVICE, ports, "delivery");

        // Then
        assertThat(health).contains(new PartReport.Health(false, List.of("relay: {\"waiting\":12}")));
    }

    @Test
    void aGroupWithoutChecksIsNotTold() {
        // Given
        answer("writing", 200, "{\"status\": \"UP\", \"checks\": []}");

        // When
        var health = Probe.health(Part.PLAN_SERVICE, ports, "writing");

        // Then
        assertThat(health).isEmpty();
    }

    @Test
    void aGroupThatIsUpHasNoReasons() {
        // Given
        answer("writing", 200, "{\"status\": \"UP\", \"checks\": [{\"name\": \"database\", \"status\": \"UP\"}]}");

        // When
        var health = Probe.health(Part.PLAN_SERVICE, ports, "writing");

        // Then
        assertThat(health).contains(new PartReport.Health(true, List.of()));
    }

    private void answer(String group, int status, String body) {
        service.createContext("/q/health/group/" + group, exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }
}
