package vn.hopluu.simulation;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.logging.LogManager;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `./hopluu simulate`.
@Command(
        name = "./hopluu simulate",
        description =
                "Runs the fold and the relay in memory under seeded disasters: crashes at every step, repeats, losses, "
                        + "commits whose outcome is unknown, a tree that moves. Ends with 0 only if every seed ends with exact totals.",
        mixinStandardHelpOptions = true)
public final class SimulationMain implements Callable<Integer> {

    private static final int MOST_SEEDS = 100_000_000;

    @Option(names = "--seeds", paramLabel = "N", description = "How many seeds (${DEFAULT-VALUE}).")
    private int seeds = 2_000;

    @Option(names = "--from", paramLabel = "SEED", description = "The first one (${DEFAULT-VALUE}).")
    private long from = 1;

    @Option(names = "--seed", paramLabel = "SEED", description = "This one alone, with every step of it.")
    private @Nullable Long seed;

    @Option(
            names = "--fault",
            paramLabel = "NAME",
            description = "Makes a deliberate mistake, which must be found: ${COMPLETION-CANDIDATES}.")
    private @Nullable Fault fault;

    private final PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);

    public static void main(String[] arguments) {
        // The services' code logs what goes wrong; here it goes wrong all the time
        LogManager.getLogManager().reset();
        System.exit(new CommandLine(new SimulationMain())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Fault.class, Fault::named)
                .setUsageHelpAutoWidth(true)
                .execute(arguments));
    }

    @Override
    public Integer call() {
        if (seed != null) {
            return tell(seed, Simulation.run(seed, fault, out::println));
        }
        if (seeds < 1 || seeds > MOST_SEEDS) {
            throw new CommandLine.ParameterException(
                    new CommandLine(this), "--seeds is a number from 1 to " + MOST_SEEDS);
        }
        Seeds run = new Seeds(from, seeds, fault, done -> out.printf("%,d of %,d seeds%n", done, seeds));
        return run.firstFailure()
                .map(failure -> tell(failure.seed(), failure.differences()))
                .orElseGet(this::nothingFound);
    }

    private int tell(long failed, List<String> differences) {
        if (differences.isEmpty()) {
            return nothingFound();
        }
        out.println("Seed " + failed + " ends wrong:");
        differences.forEach(difference -> out.println("  " + difference));
        out.println(
                "Every step of it: ./hopluu simulate --seed " + failed + (fault == null ? "" : " --fault " + fault));
        return 1;
    }

    private int nothingFound() {
        out.println(fault == null ? "Every total is exact." : "The fault " + fault + " was not found.");
        return 0;
    }
}
