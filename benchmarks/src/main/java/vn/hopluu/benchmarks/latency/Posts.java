package vn.hopluu.benchmarks.latency;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import vn.hopluu.benchmarks.rollups.Country;

/// Posts of communes' reports, each once.
final class Posts {

    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final int CLIENTS = 32;

    private final URI address;
    private final HttpClient client;
    private final AtomicInteger next = new AtomicInteger();
    private final List<Long> communes = Country.communes().boxed().toList();

    Posts(int port, HttpClient client) {
        this.address = URI.create("http://127.0.0.1:" + port + "/api/v1/reports");
        this.client = client;
    }

    /// Posts the report of a commune that has none in this campaign yet.
    void post(int campaign, long unit) throws IOException, InterruptedException {
        StringBuilder body = new StringBuilder(1_100)
                .append("{\"unit\":\"U")
                .append(unit)
                .append("\",\"form\":\"" + Country.FORM + "\",\"period\":\"")
                .append(Country.period(campaign))
                .append("\",\"values\":[");
        for (int figure = 0; figure < Country.FIGURES; figure++) {
            body.append(figure == 0 ? "" : ",")
                    .append("{\"indicator\":\"CT")
                    .append(figure)
                    .append("\",\"amount\":")
                    .append(Country.amount(unit, figure))
                    .append('}');
        }
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body.append("]}").toString()))
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IOException("not accepted: " + answer.statusCode() + " " + answer.body());
        }
    }

    /// Posts with many clients, each so many nanoseconds after its last one began, or as fast as it can.
    ///
    /// @param pause between the beginnings of one client's posts; 0 for none
    /// @param firstCampaign the campaigns from this one on are used up
    /// @return how many were posted a second
    double run(Duration length, long pause, int firstCampaign) throws Exception {
        long begin = System.nanoTime();
        long end = begin + length.toNanos();
        int before = next.get();
        try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<?>> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(threads.submit(() -> {
                    for (long due = System.nanoTime(); due < end; due += Math.max(pause, System.nanoTime() - due)) {
                        Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
                        int number = next.getAndIncrement();
                        post(firstCampaign + number / communes.size(), communes.get(number % communes.size()));
                    }
                    return null;
                }));
            }
            for (Future<?> done : clients) {
                done.get();
            }
        }
        return (next.get() - before) / ((System.nanoTime() - begin) / 1e9);
    }

    static int clients() {
        return CLIENTS;
    }
}
