package vn.hopluu.testsupport.edge;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/// A request as it stands, byte for byte: what no client of these days sends.
final class RawRequest {

    private static final int TIMEOUT_MS = 10_000;

    private RawRequest() {}

    /// @param lines the request line and the headers, without `Connection`
    /// @return the whole answer with its headers
    static String send(URI address, String body, String... lines) throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(TIMEOUT_MS);
            String text = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n" + body;
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
