package vn.hopluu.benchmarks.posting;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Clients that post one report after the other, each on a connection of its own. They speak HTTP themselves: on a
/// machine that also runs the service, a client's own work counts against the service.
final class ReportClients {

    private final int port;
    private final Reports reports;
    private final List<Double> latencies = new ArrayList<>();

    ReportClients(int port, Reports reports) {
        this.port = port;
        this.reports = reports;
    }

    /// @return accepted reports per second
    double run(int clients, Duration length) throws Exception {
        long begin = System.nanoTime();
        long end = begin + length.toNanos();
        long accepted = 0;
        List<Long> nanos = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Callable<List<Long>>> tasks = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                tasks.add(() -> postUntil(end));
            }
            for (Future<List<Long>> done : threads.invokeAll(tasks)) {
                accepted += done.get().size();
                nanos.addAll(done.get());
            }
        }
        List<Long> sorted = nanos.stream().sorted().toList();
        latencies.add(sorted.get(sorted.size() / 2) / 1e6);
        return accepted / ((System.nanoTime() - begin) / 1e9);
    }

    /// The median latencies of the last rounds, in ms.
    List<Double> medianLatencies(int rounds) {
        return latencies.subList(latencies.size() - rounds, latencies.size());
    }

    private List<Long> postUntil(long end) throws IOException {
        List<Long> nanos = new ArrayList<>();
        try (Socket socket = connect()) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            while (System.nanoTime() < end) {
                byte[] request = request("reports", "application/json", reports.next());
                long begin = System.nanoTime();
                socket.getOutputStream().write(request);
                String answer = answer(in);
                if (!answer.startsWith("HTTP/1.1 201")) {
                    throw new IOException("not accepted: " + answer);
                }
                nanos.add(System.nanoTime() - begin);
            }
        }
        return nanos;
    }

    /// Posts so many reports in one request.
    ///
    /// @return reports per second
    double batch(int count) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < count; i++) {
            lines.append(reports.next()).append('\n');
        }
        try (Socket socket = connect()) {
            byte[] request = request("reports:batch", "application/x-ndjson", lines.toString());
            long begin = System.nanoTime();
            socket.getOutputStream().write(request);
            String answer = answer(new BufferedInputStream(socket.getInputStream()));
            double seconds = (System.nanoTime() - begin) / 1e9;
            long accepted = answer.lines()
                    .filter(line -> line.contains("\"status\":201"))
                    .count();
            if (accepted != count) {
                throw new IOException(accepted + " accepted: " + answer.substring(0, Math.min(1_000, answer.length())));
            }
            return count / seconds;
        }
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(120_000);
        return socket;
    }

    private static byte[] request(String path, String type, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        byte[] head = ("POST /api/v1/" + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type
                        + "\r\nIdempotency-Key: " + UUID.randomUUID() + "\r\nContent-Length: " + bytes.length
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] whole = new byte[head.length + bytes.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(bytes, 0, whole, head.length, bytes.length);
        return whole;
    }

    /// The status line and the body, of an answer with a length or in chunks.
    private static String answer(InputStream in) throws IOException {
        String status = line(in);
        int length = -1;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
        if (length >= 0) {
            return status + "\n" + new String(in.readNBytes(length), StandardCharsets.UTF_8);
        }
        StringBuilder body = new StringBuilder(status).append('\n');
        for (int chunk = Integer.parseInt(line(in), 16); chunk > 0; chunk = Integer.parseInt(line(in), 16)) {
            body.append(new String(in.readNBytes(chunk), StandardCharsets.ISO_8859_1));
            line(in);
        }
        line(in);
        return body.toString();
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder(80);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the service hung up");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
