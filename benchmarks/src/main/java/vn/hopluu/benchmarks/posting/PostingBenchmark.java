package vn.hopluu.benchmarks.posting;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.hopluu.benchmarks.parts.Parts;
import vn.hopluu.benchmarks.parts.Parts.Service;

/// `./hopluu bench posting`: rounds of the bare client and of the service in turn, in one run, so that what else the
/// machine does meets both.
/// Prints the median and the spread of each, and of their ratios round by round.
public final class PostingBenchmark {

    private static final List<Integer> CLIENTS = List.of(1, 32, 128);
    private static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("round.seconds", 5));
    private static final int ROUNDS = Integer.getInteger("rounds", 5);

    private PostingBenchmark() {}

    /// @param repository in which report-service is packaged
    public static void run(Path repository) throws Exception {
        try (Parts parts = Parts.start(repository, Service.REPORT)) {
            try (BareClient bare = new BareClient(parts.bareUrl())) {
                Reports reports = new Reports();
                parts.send(reports.reference());
                parts.awaitRows(Service.REPORT, "unit", Reports.UNITS);
                parts.awaitRows(Service.REPORT, "campaign", Reports.campaigns());
                ReportClients clients = new ReportClients(parts.port(Service.REPORT), reports);
                clients.run(32, ROUND.multipliedBy(2));
                bare.run(32, ROUND);
                for (int count : clientCounts()) {
                    compare(count, bare, clients);
                }
                batches(clients);
            }
        }
    }

    private static List<Integer> clientCounts() {
        String asked = System.getProperty("clients");
        return asked == null
                ? CLIENTS
                : Arrays.stream(asked.split(",")).map(Integer::valueOf).toList();
    }

    private static void compare(int count, BareClient bare, ReportClients clients) throws Exception {
        List<Double> bareRates = new ArrayList<>();
        List<Double> rates = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            bareRates.add(bare.run(count, ROUND));
            rates.add(clients.run(count, ROUND));
            ratios.add(rates.getLast() / bareRates.getLast());
        }
        print(count + " clients, bare, tx/s", bareRates);
        print(count + " clients, service, reports/s", rates);
        print(count + " clients, ratio", ratios);
        print(count + " clients, latency ms (median of rounds)", clients.medianLatencies(ROUNDS));
    }

    private static void batches(ReportClients clients) throws Exception {
        List<Double> rates = new ArrayList<>();
        for (int round = 0; round < Integer.getInteger("batches", ROUNDS); round++) {
            rates.add(clients.batch(10_000));
        }
        print("batch of 10,000, reports/s", rates);
    }

    private static void print(String what, List<Double> figures) {
        if (figures.isEmpty()) {
            return;
        }
        List<Double> sorted = figures.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "%-45s median %10.2f  from %10.2f to %10.2f  (load %.1f)%n",
                what,
                sorted.get(sorted.size() / 2),
                sorted.getFirst(),
                sorted.getLast(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
