package vn.hopluu.benchmarks.posting;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.hopluu.benchmarks.figures.ResultTable;
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
    public static void run(Path repository, ResultTable table) throws Exception {
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
                    compare(count, bare, clients, table);
                }
                batches(clients, table);
            }
        }
    }

    private static List<Integer> clientCounts() {
        String asked = System.getProperty("clients");
        return asked == null
                ? CLIENTS
                : Arrays.stream(asked.split(",")).map(Integer::valueOf).toList();
    }

    private static void compare(int count, BareClient bare, ReportClients clients, ResultTable table) throws Exception {
        List<Double> bareRates = new ArrayList<>();
        List<Double> rates = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            bareRates.add(bare.run(count, ROUND));
            rates.add(clients.run(count, ROUND));
            ratios.add(rates.getLast() / bareRates.getLast());
        }
        table.add("posting: " + count + " clients, bare, tx/s", bareRates);
        table.add("posting: " + count + " clients, reports/s", rates);
        table.add("posting: " + count + " clients, speed, ours/bare", ratios);
        table.add("posting: " + count + " clients, latency, ms", clients.medianLatencies(ROUNDS));
    }

    private static void batches(ReportClients clients, ResultTable table) throws Exception {
        List<Double> rates = new ArrayList<>();
        for (int round = 0; round < Integer.getInteger("batches", ROUNDS); round++) {
            rates.add(clients.batch(10_000));
        }
        table.add("posting: batch of 10,000, reports/s", rates);
    }
}
