package vn.hopluu.launcher.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import vn.hopluu.launcher.Main;
import vn.hopluu.launcher.stack.Auth;
import vn.hopluu.launcher.stack.PartReport;
import vn.hopluu.launcher.stack.Stack;
import vn.hopluu.launcher.stack.StackState;
import vn.hopluu.launcher.stack.Supervision;

/// `./hopluu status`.
@Command(
        name = "status",
        description = "Says how every part is. Ends with 0 only if all are ready.",
        mixinStandardHelpOptions = true)
public final class StatusCommand implements Callable<Integer> {

    private static final double MIB = 1024.0 * 1024.0;

    private final Clock clock = Clock.systemUTC();

    @ParentCommand
    private Main main = new Main();

    @Option(names = "--json", description = "For programs.")
    private boolean json;

    /// What `--json` prints.
    ///
    /// @param ready whether all parts are
    /// @param mode how the stack runs: foreground, detached, stopping or down
    /// @param auth who may do what: none or keycloak
    /// @param memoryBytes the parts' memory together
    /// @param supervisor who starts dead parts again
    record Report(
            boolean ready,
            String mode,
            String clockOffset,
            String auth,
            long memoryBytes,
            List<PartReport> parts,
            Watcher supervisor) {}

    /// Who starts dead parts again.
    ///
    /// @param pid its process, null where none runs
    /// @param troubles the parts that have died lately, as it says
    record Watcher(@Nullable Long pid, List<Supervision.Trouble> troubles) {

        static Watcher of(Optional<Supervision> supervision, Instant now) {
            return new Watcher(
                    supervision
                            .filter(Supervision::isAlive)
                            .map(Supervision::pid)
                            .orElse(null),
                    supervision.map(known -> known.standingTroubles(now)).orElse(List.of()));
        }
    }

    @Override
    public Integer call() throws JsonProcessingException {
        Stack stack = main.stack();
        Optional<StackState> state = stack.state();
        List<PartReport> parts = PartReport.all(stack.home(), state);
        Report report = new Report(
                parts.stream().allMatch(PartReport::ready),
                state.map(known -> known.mode().name().toLowerCase(Locale.ROOT)).orElse("down"),
                state.map(known -> known.clockOffset().toString()).orElse("PT0S"),
                state.map(StackState::auth).orElse(Auth.DEFAULT).word(),
                parts.stream().mapToLong(PartReport::memoryBytes).sum(),
                parts,
                Watcher.of(stack.supervision(), clock.instant()));
        if (json) {
            main.out()
                    .println(JsonMapper.builder()
                            .addModule(new JavaTimeModule())
                            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                            .enable(SerializationFeature.INDENT_OUTPUT)
                            .build()
                            .writeValueAsString(report));
        } else {
            print(report, main.out());
        }
        return report.ready() ? 0 : 1;
    }

    private static void print(Report report, PrintWriter out) {
        String row = "%-20s %-9s %-8s %-9s %8s %10s  %s%n";
        out.printf(row, "part", "state", "writing", "delivery", "pid", "memory", "address");
        report.parts()
                .forEach(part -> out.printf(
                        row,
                        part.name(),
                        word(part),
                        word(part.writing()),
                        word(part.delivery()),
                        Objects.toString(part.pid(), "-"),
                        mebibytes(part.memoryBytes()),
                        part.address()));
        out.printf(row, "together", "", "", "", "", mebibytes(report.memoryBytes()), "");
        boolean isAnyRunning = report.parts().stream().anyMatch(part -> part.pid() != null);
        if (isAnyRunning) {
            printSupervisor(report.supervisor(), out);
            AuthOption.warning(Auth.named(report.auth())).ifPresent(out::println);
        }
        report.parts().forEach(part -> {
            printReasons(part.name() + " does not write", part.writing(), out);
            printReasons(part.name() + " does not deliver", part.delivery(), out);
        });
        if (!report.ready()) {
            out.println("Start what is missing: ./hopluu up --detach");
        }
    }

    private static void printSupervisor(Watcher supervisor, PrintWriter out) {
        out.println(
                supervisor.pid() == null
                        ? "supervisor           down: what dies stays dead. Start it: ./hopluu up --detach"
                        : "supervisor           watches (pid " + supervisor.pid() + ")");
        for (Supervision.Trouble trouble : supervisor.troubles()) {
            out.println("  " + trouble.part() + " died " + trouble.deaths() + " times within ten minutes, last at "
                    + trouble.at().truncatedTo(ChronoUnit.SECONDS) + (trouble.givenUp() ? ", and is GIVEN UP" : "")
                    + (trouble.why().isEmpty() ? "" : ": " + trouble.why()));
        }
    }

    private static void printReasons(String what, PartReport.@Nullable Health health, PrintWriter out) {
        if (health != null && !health.up()) {
            health.reasons().forEach(reason -> out.println("  " + what + ": " + reason));
        }
    }

    private static String word(PartReport part) {
        if (part.ready()) {
            return "ready";
        }
        return part.pid() == null ? "down" : "not ready";
    }

    private static String word(PartReport.@Nullable Health health) {
        if (health == null) {
            return "-";
        }
        return health.up() ? "yes" : "NO";
    }

    private static String mebibytes(long bytes) {
        return bytes == 0 ? "-" : String.format(Locale.ROOT, "%.0f MiB", bytes / MIB);
    }
}
