package vn.hopluu.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hopluu.launcher.stack.Part;

/// A request whose end a proxy and a service could see at different places. Only the packaged services load what sees
/// it: in a service's own tests Netty is loaded by another class loader.
@ExtendWith(RunningStack.class)
class SmugglingTest {

    @ParameterizedTest
    @EnumSource(
            value = Part.class,
            names = {"PLAN_SERVICE", "REPORT_SERVICE", "AGGREGATION_SERVICE"})
    void a_request_with_both_a_length_and_chunks_is_refused(Part service, RunningStack.Handle stack)
            throws IOException {
        // When
        String answer = send(stack.ports().of(service), """
                POST /api/v1/nothing HTTP/1.1\r
                Host: localhost\r
                Content-Length: 4\r
                Transfer-Encoding: chunked\r
                \r
                0\r
                \r
                GET /api/v1/smuggled HTTP/1.1\r
                Host: localhost\r
                \r
                """);

        // Then
        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("urn:hopluu:problem:malformed");
        assertThat(answer.split("HTTP/1.1 ", -1)).as("one answer, and the end").hasSize(2);
    }

    private static String send(int port, String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
