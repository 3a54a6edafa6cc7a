package vn.hopluu.web.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EdgeDecoderTest {

    private static final String CHUNKED = "Transfer-Encoding: chunked\r\n";
    private static final String CHUNKS = "2\r\n{}\r\n0\r\n\r\n";

    private Vertx vertx;
    private HttpServer server;

    @BeforeEach
    void listen() throws Exception {
        DecoderExtension.Limits limits = new DecoderExtension.Limits();
        HttpServerOptions options = new HttpServerOptions().setHost("127.0.0.1").setPort(0);
        limits.haveItLoaded(this);
        limits.customizeHttpServer(options);
        vertx = Vertx.vertx();
        server = done(vertx.createHttpServer(options)
                .requestHandler(EdgeDecoderTest::answer)
                .listen());
    }

    @AfterEach
    void close() throws Exception {
        done(vertx.close());
    }

    private static void answer(HttpServerRequest request) {
        if (Framing.refusal(request).isPresent()) {
            request.response()
                    .end("refused")
                    .onComplete(done -> request.connection().close());
        } else {
            request.body().onSuccess(body -> request.response().end(request.path() + " " + body));
        }
    }

    @Test
    void ofARequestWithBothLengthsNothingIsReadThatFollows() throws Exception {
        assertThat(answers(CHUNKED + "Content-Length: 3\r\n"))
                .endsWith("refused")
                .containsOnlyOnce("HTTP/1.1");
    }

    @Test
    void requestsInChunksAreReadOneAfterTheOther() throws Exception {
        assertThat(answers(CHUNKED)).contains("/first {}").endsWith("/second ");
    }

    @Test
    void anOfferToGoOnInHttp2IsPassedOver() throws Exception {
        String offer = "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAEAAEAAAAIAAAAB\r\n";

        assertThat(answers(CHUNKED + offer))
                .startsWith("HTTP/1.1 200")
                .contains("/first {}")
                .endsWith("/second ");
    }

    private String answers(String headers) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.actualPort())) {
            socket.setSoTimeout(10_000);
            String requests = "POST /first HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n" + CHUNKS
                    + "GET /second HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(requests.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    private static <T> T done(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}
