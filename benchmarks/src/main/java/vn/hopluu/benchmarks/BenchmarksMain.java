package vn.hopluu.benchmarks;

import java.nio.file.Path;
import java.util.List;
import vn.hopluu.benchmarks.checks.ChecksBenchmark;
import vn.hopluu.benchmarks.figures.ResultTable;
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
        ResultTable table = new ResultTable();
        for (String name : arguments.length == 0 ? ALL : List.of(arguments)) {
            run(name, repository, table);
        }
        table.print();
        // The embedded parts leave threads that nothing waits for.
        System.exit(0);
    }

    private static void run(String name, Path repository, ResultTable table) throws Exception {
        switch (name) {
            case "units" -> UnitsBenchmark.run(repository, table);
            case "posting" -> PostingBenchmark.run(repository, table);
            case "checks" -> ChecksBenchmark.run(repository, table);
            case "import-workbook" -> ImportBenchmark.run(repository, table);
            case "latency" -> LatencyBenchmark.run(repository, table);
            case "rollups" -> RollUpsBenchmark.run(repository, table);
            default -> throw new IllegalArgumentException("no benchmark " + name + "; there are " + ALL);
        }
    }
}
