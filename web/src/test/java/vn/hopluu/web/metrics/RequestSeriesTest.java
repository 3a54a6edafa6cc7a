package vn.hopluu.web.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RequestSeriesTest {

    @Path("/api/v1/models")
    static class Models {

        @GET
        void list() {}

        @GET
        @Path("{id: [0-9]{1,18}}/opinions/{number: [0-9]{1,4}}/done")
        void one() {}
    }

    @Path("/api/v1")
    static class Batch {

        @GET
        @Path("reports:batch")
        void batch() {}
    }

    private final Set<String> templates = PathTemplates.of(Set.of(Models.class, Batch.class, String.class));
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void templatesAreTheResourcesAddressesWithoutWhatANameMustLookLike() {
        assertThat(templates)
                .containsExactlyInAnyOrder(
                        "/api/v1/models",
                        "/api/v1/models/{id}/opinions/{number}/done",
                        "/api/v1",
                        "/api/v1/reports:batch");
    }

    @Test
    void whatACallerInventsMakesNoSeries() {
        registry.config().meterFilter(new RequestSeries(templates));

        for (int number = 0; number < 200; number++) {
            request("M" + number, "/api/v1/models");
            request("GET", "/api/v1/${" + number + "}");
        }
        request("GET", "/api/v1/models");
        request("GET", "NOT_FOUND");

        assertThat(registry.find("http.server.requests").timers().stream()
                        .map(timer -> timer.getId().getTag("method") + " "
                                + timer.getId().getTag("uri")))
                .containsExactlyInAnyOrder("OTHER /api/v1/models", "GET OTHER", "GET /api/v1/models", "GET NOT_FOUND");
    }

    private void request(String method, String uri) {
        registry.timer("http.server.requests", "method", method, "uri", uri).record(Duration.ofMillis(1));
    }
}
