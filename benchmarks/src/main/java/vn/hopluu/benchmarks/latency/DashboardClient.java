package vn.hopluu.benchmarks.latency;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.hopluu.benchmarks.rollups.Country;

/// A dashboard of the whole country: asks by GET, and follows the stream.
final class DashboardClient implements AutoCloseable {

    private static final Pattern REPORTS = Pattern.compile("\"reports\":(\\d+)");
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final HttpClient client;
    private final URI rollUp;
    private final Stream<String> lines;
    private final Thread follower;
    private int shown;
    private volatile boolean closing;

    DashboardClient(int port, HttpClient client, int campaign) throws IOException, InterruptedException {
        this.client = client;
        String unit = "http://127.0.0.1:" + port + "/api/v1/rollups/" + Country.ROOT_CODE;
        String query = "?form=" + Country.FORM + "&period=" + Country.period(campaign);
        rollUp = URI.create(unit + query);
        lines = client.send(
                        HttpRequest.newBuilder(URI.create(unit + "/stream" + query))
                                .header("Accept", "text/event-stream")
                                .build(),
                        HttpResponse.BodyHandlers.ofLines())
                .body();
        follower = Thread.ofVirtual().start(this::follow);
    }

    private void follow() {
        try {
            lines.forEach(this::show);
        } catch (UncheckedIOException e) {
            if (!closing) {
                throw e;
            }
        }
    }

    /// The first count in the event is the unit's own total.
    private void show(String line) {
        Matcher reports = REPORTS.matcher(line);
        if (line.startsWith("data:") && reports.find()) {
            synchronized (this) {
                shown = Integer.parseInt(reports.group(1));
                notifyAll();
            }
        }
    }

    /// Waits until the stream has shown so many reports.
    synchronized void awaitShown(int reports) throws InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (shown < reports) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new IllegalStateException("the stream shows " + shown + " reports, not " + reports);
            }
            wait(left);
        }
    }

    /// Asks until the answer has so many reports.
    void awaitAnswered(int reports) throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < end) {
            Matcher counted = REPORTS.matcher(client.send(
                            HttpRequest.newBuilder(rollUp).timeout(LONGEST).build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body());
            if (counted.find() && Integer.parseInt(counted.group(1)) >= reports) {
                return;
            }
            Thread.sleep(1);
        }
        throw new IllegalStateException("not " + reports + " reports in " + LONGEST.toSeconds() + " s");
    }

    @Override
    public void close() {
        closing = true;
        lines.close();
        follower.interrupt();
    }
}
