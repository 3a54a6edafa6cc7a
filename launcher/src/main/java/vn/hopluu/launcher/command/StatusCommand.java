package vn.hopluu.launcher.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import vn.hopluu.launcher.Main;
import vn.hopluu.launcher.stack.PartReport;
import vn.hopluu.launcher.stack.Stack;
import vn.hopluu.launcher.stack.StackState;

/// `./hopluu status`.
@Command(
        name = "status",
        description = "Says how every part is. Ends with 0 only if all are ready.",
        mixinStandardHelpOptions = true)
public final class StatusCommand implements Callable<Integer> {

    private static final double MIB = 1024.0 * 1024.0;

    @ParentCommand
    private Main main = new Main();

    @Option(names = "--json", description = "For programs.")
    private boolean json;

    /// What `--json` prints.
    ///
    /// @param ready whether all parts are
    /// @param mode how the stack runs: foreground, detached, stopping or down
    /// @param memoryBytes the parts' memory together
    record Report(boolean ready, String mode, String clockOffset, long memoryBytes, List<PartReport> parts) {}

    @Override
    public Integer call() throws JsonProcessingException {
        Stack stack = main.stack();
        Optional<StackState> state = stack.state();
        List<PartReport> parts = PartReport.all(stack.home(), state);
        Report report = new Report(
                parts.stream().allMatch(PartReport::ready),
                state.map(known -> known.mode().name().toLowerCase(Locale.ROOT)).orElse("down"),
                state.map(known -> known.clockOffset().toString()).orElse("PT0S"),
                parts.stream().mapToLong(PartReport::memoryBytes).sum(),
                parts);
        if (json) {
            main.out()
                    .println(JsonMapper.builder()
                            .enable(SerializationFeature.INDENT_OUTPUT)
                            .build()
                            .writeValueAsString(report));
        } else {
            print(report, main.out());
        }
        return report.ready() ? 0 : 1;
    }

    private static void print(Report report, PrintWriter out) {
        out.printf("%-20s %-9s %8s %10s  %s%n", "part", "state", "pid", "memory", "address");
        report.parts()
                .forEach(part -> out.printf(
                        "%-20s %-9s %8s %10s  %s%n",
                        part.name(),
                        word(part),
                        Objects.toString(part.pid(), "-"),
                        mebibytes(part.memoryBytes()),
                        part.address()));
        out.printf("%-20s %-9s %8s %10s%n", "together", "", "", mebibytes(report.memoryBytes()));
        if (!report.ready()) {
            out.println("Start what is missing: ./hopluu up --detach");
        }
    }

    private static String word(PartReport part) {
        if (part.ready()) {
            return "ready";
        }
        return part.pid() == null ? "down" : "not ready";
    }

    private static String mebibytes(long bytes) {
        return bytes == 0 ? "-" : String.format(Locale.ROOT, "%.0f MiB", bytes / MIB);
    }
}
