package vn.hopluu.web.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class ConnectionTimeoutsTest {

    private static final String REQUEST = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";

    private Vertx vertx;
    private HttpServer server;

    @BeforeEach
    void listen() throws Exception {
        HttpServerOptions options = new HttpServerOptions().setHost("127.0.0.1").setPort(0);
        new DecoderExtension.Limits().haveItLoaded(this);
        DecoderExtension.use(new DecoderSwap(options, Duration.ofMillis(500)));
        vertx = Vertx.vertx();
        server = done(vertx.createHttpServer(options)
                .requestHandler(request ->
                        // Longer than a connection may wait for a request
                        vertx.setTimer(1_500, timer -> request.response().end("done")))
                .listen());
    }

    @AfterEach
    void close() throws Exception {
        done(vertx.close());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GET /", "GET / HTTP/1.1\r\nHost: local"})
    void aConnectionOnWhichNoRequestComesIsEnded(String begun) throws Exception {
        assertThat(rest(begun, ""))
                .satisfiesAnyOf(
                        answer -> assertThat(answer).isEmpty(),
                        answer -> assertThat(answer).startsWith("HTTP/1.1 408 "));
    }

    @Test
    void headersThatDripAreNotWaitedForEndlessly() throws Exception {
        assertThat(rest("GET / HTTP/1.1\r\n", "X: y\r\n")).startsWith("HTTP/1.1 408 ");
    }

    @Test
    void aRequestIsWorkedOnHoweverLongItTakesAndThenTheNextIsWaitedFor() throws Exception {
        String answers = rest(REQUEST, "");

        assertThat(answers).startsWith("HTTP/1.1 200 ").contains("done").contains("HTTP/1.1 408 ");
    }

    /// What the server says until it ends the connection.
    private String rest(String begun, String drip) throws IOException, InterruptedException {
        try (Socket socket = new Socket("127.0.0.1", server.actualPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
            if (!drip.isEmpty()) {
                Thread dripping = Thread.ofVirtual().start(() -> drip(socket, drip));
                dripping.join(5_000);
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    private static void drip(Socket socket, String drip) {
        try {
            for (int drops = 0; drops < 20; drops++) {
                socket.getOutputStream().write(drip.getBytes(StandardCharsets.US_ASCII));
                Thread.sleep(50);
            }
        } catch (IOException | InterruptedException ended) {
            // The server has ended it
        }
    }

    private static <T> T done(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}
