package vn.hopluu.launcher.stack;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;

/// The supervising process of `up --detach`.
public final class SupervisorMain {

    private SupervisorMain() {}

    /// @param arguments the repository's folder, then the names of the parts
    public static void main(String[] arguments) {
        Clock clock = Clock.systemUTC();
        List<Part> parts = Arrays.stream(arguments)
                .skip(1)
                .map(name -> Part.named(name).orElseThrow())
                .toList();
        Stack stack = new Stack(new ProjectFolder(Path.of(arguments[0])), clock, parts);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        boolean isStopped = new Supervisor(stack, true, clock, text -> {
                    out.println(clock.instant().truncatedTo(ChronoUnit.MILLIS) + " " + text);
                })
                .watch(() -> true);
        System.exit(isStopped ? 0 : 1);
    }
}
