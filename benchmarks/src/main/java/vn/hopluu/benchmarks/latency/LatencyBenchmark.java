package vn.hopluu.benchmarks.latency;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import vn.hopluu.benchmarks.figures.ResultTable;
import vn.hopluu.benchmarks.parts.Parts;
import vn.hopluu.benchmarks.parts.Parts.Service;
import vn.hopluu.benchmarks.parts.Verified;
import vn.hopluu.benchmarks.rollups.Country;

/// `./hopluu bench latency`: from the beginning of a post until the country's total has it, by GET and on the stream,
/// while other clients post at 30% of what the machine takes; beside two bare commits and a bare record to Kafka and
/// back, in turn and under the same load.
public final class LatencyBenchmark {

    private static final int CAMPAIGNS = 12;
    private static final int PROBED = 0;
    private static final int LOADED_FROM = 1;
    private static final int PROBES = 400;
    private static final int WARM_UP = 100;
    private static final double LOAD = 0.3;
    /// Until the services' code is compiled.
    private static final Duration COMPILED = Duration.ofSeconds(40);

    private static final Duration SATURATED = Duration.ofSeconds(10);
    private static final Duration LOADED = Duration.ofSeconds(60);

    private final ResultTable table;
    private final List<Long> answered = new ArrayList<>();
    private final List<Long> shown = new ArrayList<>();
    private final List<Long> bare = new ArrayList<>();

    private LatencyBenchmark(ResultTable table) {
        this.table = table;
    }

    /// @param repository in which both services are packaged
    public static void run(Path repository, ResultTable table) throws Exception {
        try (Parts parts = Parts.start(repository, Service.REPORT, Service.AGGREGATION);
                BarePath path = new BarePath(parts);
                HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            parts.send(Country.reference(CAMPAIGNS));
            for (Service service : List.of(Service.REPORT, Service.AGGREGATION)) {
                parts.awaitRows(service, "unit", Country.UNITS);
                parts.awaitRows(service, "campaign", CAMPAIGNS);
            }
            parts.awaitStructures(CAMPAIGNS);
            new LatencyBenchmark(table).run(parts, path, client);
        }
    }

    private void run(Parts parts, BarePath path, HttpClient client) throws Exception {
        Posts load = new Posts(parts.port(Service.REPORT), client);
        load.run(COMPILED, 0, LOADED_FROM);
        double most = load.run(SATURATED, 0, LOADED_FROM);
        long pause = Math.round(Posts.clients() * 1e9 / (LOAD * most));
        table.add("latency: reports/s that " + Posts.clients() + " clients bring at most", List.of(most));
        try (DashboardClient dashboard = new DashboardClient(parts.port(Service.AGGREGATION), client, PROBED);
                var threads = Executors.newSingleThreadExecutor()) {
            CompletableFuture<Double> background = CompletableFuture.supplyAsync(
                    () -> {
                        try {
                            return load.run(LOADED, pause, LOADED_FROM);
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    },
                    threads);
            probe(load, dashboard, path);
            table.add("latency: reports/s meanwhile", List.of(background.get()));
        }
        add("post until GET has it", answered);
        add("post until the stream shows it", shown);
        add("two bare commits, Kafka and back", bare);
        table.say(Verified.by(parts, client));
    }

    /// In turn, so that what else the machine does meets all of them.
    private void probe(Posts posts, DashboardClient dashboard, BarePath path) throws Exception {
        List<Long> communes =
                Country.communes().limit(2L * (PROBES + WARM_UP)).boxed().toList();
        for (int probe = 0; probe < WARM_UP + PROBES; probe++) {
            boolean counts = probe >= WARM_UP;
            int reports = 2 * probe;
            measure(counts, answered, posts, communes.get(reports), () -> dashboard.awaitAnswered(reports + 1));
            measure(counts, shown, posts, communes.get(reports + 1), () -> dashboard.awaitShown(reports + 2));
            long begin = System.nanoTime();
            path.go();
            if (counts) {
                bare.add(System.nanoTime() - begin);
            }
        }
    }

    /// What the probe waits for.
    private interface Observation {
        void await() throws Exception;
    }

    private static void measure(boolean counts, List<Long> into, Posts posts, long unit, Observation seen)
            throws Exception {
        long begin = System.nanoTime();
        posts.post(PROBED, unit);
        seen.await();
        if (counts) {
            into.add(System.nanoTime() - begin);
        }
    }

    private void add(String what, List<Long> nanos) {
        List<Double> millis = nanos.stream().sorted().map(each -> each / 1e6).toList();
        table.add("latency: " + what + ", ms", millis);
        table.add("latency: " + what + ", p99, ms", List.of(millis.get(millis.size() * 99 / 100)));
    }
}
