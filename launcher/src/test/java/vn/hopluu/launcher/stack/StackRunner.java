package vn.hopluu.launcher.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import vn.hopluu.launcher.process.Ports;
import vn.hopluu.launcher.process.Wait;

/// A launcher at a terminal, in a process of its own, to be killed.
final class StackRunner {

    private static final int LOWEST_BASE = 10_000;
    private static final int HIGHEST_BASE = 32_000;
    private static final int TRIES = 100;
    private static final Duration LIFE = Duration.ofMinutes(3);

    private StackRunner() {}

    static Stack stackOf(Path root) {
        return new Stack(new ProjectFolder(root), Clock.systemUTC(), Part.foundations());
    }

    static Stack stackWithIdentityOf(Path root) {
        return new Stack(new ProjectFolder(root), Clock.systemUTC(), List.of(Part.KAFKA, Part.POSTGRES, Part.IDENTITY));
    }

    static Process start(Path root, int base) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StackRunner.class.getName(),
                        root.toString(),
                        Integer.toString(base))
                .inheritIO()
                .start();
    }

    public static void main(String[] arguments) {
        int base = Integer.parseInt(arguments[1]);
        stackOf(Path.of(arguments[0])).up(new UpOptions(Optional.of(base), Optional.empty(), false, false));
        Wait.pause(LIFE);
    }

    /// A base whose ports are all free now, below those that the system gives to outgoing connections.
    static int freeBase() {
        return new Random()
                .ints(LOWEST_BASE, HIGHEST_BASE)
                .limit(TRIES)
                .filter(StackRunner::isWhollyFree)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no free range of ports"));
    }

    private static boolean isWhollyFree(int base) {
        PortPlan ports = new PortPlan(base);
        return Stream.of(Part.values())
                .flatMap(part -> ports.allOf(part).stream())
                .allMatch(Ports::isFree);
    }
}
