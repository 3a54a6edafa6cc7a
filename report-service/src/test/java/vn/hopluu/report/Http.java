package vn.hopluu.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/// A connection on which a test says exactly the bytes that it wants to say.
final class Http implements AutoCloseable {

    private static final int PATIENCE_MS = 20_000;

    private final Socket socket;

    Http(int port) throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(PATIENCE_MS);
    }

    void say(String text) throws IOException {
        say(text.getBytes(StandardCharsets.UTF_8));
    }

    void say(byte[] bytes) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(bytes);
        out.flush();
    }

    /// Sends chunks without end, beside the test, until the other side hangs up.
    ///
    /// @return how many bytes went out, once it has
    CompletableFuture<Long> sayWithoutEnd() {
        byte[] chunk = ("10000\r\n" + "x".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        return CompletableFuture.supplyAsync(() -> {
            long sent = 0;
            try {
                while (true) {
                    say(chunk);
                    sent += chunk.length;
                }
            } catch (IOException e) {
                return sent;
            }
        });
    }

    /// The head of the answer and the beginning of its body.
    String answer() throws IOException {
        InputStream in = socket.getInputStream();
        byte[] buffer = new byte[8_192];
        int count = in.read(buffer);
        return new String(buffer, 0, Math.max(0, count), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
