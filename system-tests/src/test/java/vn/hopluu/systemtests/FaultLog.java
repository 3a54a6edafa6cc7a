package vn.hopluu.systemtests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Locale;

/// A row per disaster of what was measured, in `target/faults.md`.
///
/// @param disaster its name
record FaultLog(String disaster) {

    private static final Path FILE = Path.of("target", "faults.md");

    static FaultLog of(String disaster) {
        return new FaultLog(disaster);
    }

    /// @param totals from the end of the load until both totals were right
    /// @param statements from then on until report-service's statement was equal to what aggregation-service holds
    void write(Load load, Duration totals, Duration statements) throws IOException {
        Files.writeString(
                FILE,
                String.format(
                        Locale.ROOT,
                        "| %s | %d | %s s | %s s | %s s |%n",
                        disaster,
                        load.acknowledged(),
                        tenths(load.longestSilence()),
                        tenths(totals),
                        tenths(statements)),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    private static String tenths(Duration duration) {
        return duration.toSeconds() + "." + duration.toMillisPart() / 100;
    }
}
