package vn.hopluu.web.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BothLengthsDecoderTest {

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
                .requestHandler(request -> request.body()
                        .onSuccess(body ->
                                request.response().end(Framing.refusal(request).isPresent() + " " + body)))
                .listen());
    }

    @AfterEach
    void close() throws Exception {
        done(vertx.close());
    }

    @Test
    void aRequestWithBothLengthsIsSeenToHaveBoth() throws Exception {
        assertThat(answer(CHUNKED + "Content-Length: 3\r\n")).endsWith("true {}");
    }

    @Test
    void aRequestInChunksIsReadAsBefore() throws Exception {
        assertThat(answer(CHUNKED)).endsWith("false {}");
    }

    private String answer(String headers) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.actualPort())) {
            String request = "POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n" + CHUNKS;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    private static <T> T done(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}
