package vn.hopluu.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A body is bounded by its bytes, whatever is said of their number and by whichever protocol they come.
@PlanServiceTest
@Timeout(60)
class BodyBoundTest {

    private static final Buffer MEGABYTE = Buffer.buffer(" ".repeat(1 << 20));

    @Inject
    Vertx vertx;

    @TestHTTPResource("/")
    URI address;

    private record Received(int status, String type, String body) {}

    @ParameterizedTest
    @CsvSource({
        "HTTP_1_1,PUT,/api/v1/units/BIG-1,application/json,20",
        "HTTP_2,PUT,/api/v1/units/BIG-1,application/json,20",
        "HTTP_2,POST,/api/v1/reorganisations,application/json,2",
        "HTTP_2,POST,/api/v1/units:import?effectiveFrom=2025-07-01,text/csv,40"
    })
    void bytesOverTheBoundAreNotRead(HttpVersion version, HttpMethod method, String path, String type, int megabytes)
            throws Exception {
        Received seen = send(version, method, path, type, megabytes);

        assertThat(seen.status()).isEqualTo(413);
        assertThat(seen.type()).startsWith("application/problem+json");
        assertThat(seen.body()).contains("urn:hopluu:problem:too-large");
    }

    @ParameterizedTest
    @CsvSource({"HTTP_1_1", "HTTP_2"})
    void withoutAContentTypeABodyIsRefusedAndWithoutABodyNone(HttpVersion version) throws Exception {
        assertThat(send(version, HttpMethod.POST, "/api/v1/reorganisations", null, 1)
                        .status())
                .isEqualTo(415);
        assertThat(send(version, HttpMethod.POST, "/api/v1/plans/NONE/publication", null, 0)
                        .status())
                .isEqualTo(404);
    }

    private Received send(HttpVersion version, HttpMethod method, String path, String type, int megabytes)
            throws Exception {
        var options = new HttpClientOptions().setProtocolVersion(version).setHttp2ClearTextUpgrade(false);
        var client = vertx.createHttpClient(options);
        try {
            return client.request(method, address.getPort(), address.getHost(), path)
                    .compose(request -> exchange(request, type, megabytes))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(40, TimeUnit.SECONDS);
        } finally {
            client.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        }
    }

    /// Goes on sending until the answer is there or all is sent.
    private static Future<Received> exchange(HttpClientRequest request, String type, int megabytes) {
        if (type != null) {
            request.putHeader("Content-Type", type);
        }
        Future<Received> seen = request.response().compose(BodyBoundTest::read);
        if (megabytes == 0) {
            request.end();
        } else {
            request.setChunked(true);
            write(request, megabytes, seen);
        }
        return seen;
    }

    private static void write(HttpClientRequest request, int megabytes, Future<Received> seen) {
        if (seen.isComplete()) {
            return;
        }
        if (megabytes == 0) {
            request.end();
        } else {
            request.write(MEGABYTE).onSuccess(sent -> write(request, megabytes - 1, seen));
        }
    }

    private static Future<Received> read(HttpClientResponse answer) {
        return answer.body()
                .map(body -> new Received(answer.statusCode(), answer.getHeader("Content-Type"), body.toString()));
    }
}
