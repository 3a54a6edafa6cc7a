package vn.hopluu.benchmarks;

import java.nio.file.Path;
import java.util.List;
import vn.hopluu.benchmarks.checks.ChecksBenchmark;
import vn.hopluu.benchmarks.importing.ImportBenchmark;
import vn.hopluu.benchmarks.latency.LatencyBenchmark;
import vn.hopluu.benchmarks.posting.PostingBenchmark;
import vn.hopluu.benchmarks.rollups.RollUpsBenchmark;
import vn.hopluu.benchmarks.units.UnitsBenchmark;

/// `./hopluu bench [units|posting|checks|import-workbook|rollups|latency]`; without a name, all.
public final class BenchmarksMain {

    private static final List<String> ALL =
            List.of("units", "posting", "checks", "import-workbook", "rollups", "latency");

    private BenchmarksMain() {}

    public static void main(String[] arguments) throws Exception {
        Path repository = Path.of(System.getProperty("hopluu.root", "")).toAbsolutePath();
        for (String name : arguments.length == 0 ? ALL : List.of(arguments)) {
            run(name, repository);
        }
        // The embedded parts leave threads that nothing waits for.
        System.exit(0);
    }

    private static void run(String name, Path repository) throws Exception {
        switch (name) {
            case "units" -> UnitsBenchmark.run(repository);
            case "posting" -> PostingBenchmark.run(repository);
            case "checks" -> ChecksBenchmark.run(repository);
            case "import-workbook" -> ImportBenchmark.run(repository);
            case "latency" -> LatencyBenchmark.run(repository);
            case "rollups" -> RollUpsBenchmark.run(repository);
            default -> throw new IllegalArgumentException("no benchmark " + name + "; there are " + ALL);
        }
    }
}
