package vn.hopluu.launcher.command;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import vn.hopluu.launcher.LauncherException;
import vn.hopluu.launcher.Main;
import vn.hopluu.launcher.stack.Part;
import vn.hopluu.launcher.stack.Stack;
import vn.hopluu.launcher.stack.StackState;
import vn.hopluu.launcher.stack.Supervisor;
import vn.hopluu.launcher.stack.UpOptions;

/// `./hopluu up`.
@Command(
        name = "up",
        description = "Starts Kafka, PostgreSQL, Keycloak and the services, and keeps what already runs. Ctrl-C stops"
                + " everything.",
        mixinStandardHelpOptions = true)
public final class UpCommand implements Callable<Integer> {

    private final Clock wall = Clock.systemUTC();

    @ParentCommand
    private Main main = new Main();

    @Option(names = "--detach", description = "Let the parts run on after this command; ./hopluu down stops them.")
    private boolean detach;

    @Option(
            names = "--port-base",
            paramLabel = "N",
            description = "Where the ports count from (8080): services at N+1 to N+3, Kafka at N+12 and N+13,"
                    + " PostgreSQL at N+32, Keycloak at N+100.")
    private @Nullable Integer portBase;

    @Option(
            names = "--clock",
            paramLabel = "TIME",
            description = "Start every service's clock at TIME, such as 2024-03-01T08:00+07:00, and let it run.")
    private @Nullable String clock;

    @Mixin
    private AuthOption auth = new AuthOption();

    @Override
    public Integer call() {
        Stack stack = main.stack();
        PrintWriter out = main.out();
        UpOptions options = options();
        StopAtExit stopAtExit = StopAtExit.arm(stack, out);
        try (Progress progress = new Progress(out, Terminal.isLive())) {
            stack.up(options, progress);
            progress.close();
            out.println("Everything is ready after" + Progress.seconds(progress.elapsed()) + ".");
        } catch (RuntimeException e) {
            stopAtExit.disarm();
            throw e;
        }
        printAddresses(stack, out);
        makeNextStartsQuicker(stack, out);
        return afterwards(stack, out, stopAtExit);
    }

    private UpOptions options() {
        UpOptions options = new UpOptions(
                        Optional.ofNullable(portBase),
                        Optional.ofNullable(clock).map(UpCommand::time),
                        detach,
                        records())
                .with(auth.chosen());
        return isSupervised() ? options : options.unsupervised();
    }

    /// `HOPLUU_SUPERVISOR=off` leaves dead parts dead, for trials in which one is to be away.
    private static boolean isSupervised() {
        return !"off".equals(System.getenv("HOPLUU_SUPERVISOR"));
    }

    /// `HOPLUU_AOT=off` leaves the caches out, for a stack that is started once.
    private static boolean records() {
        return !"off".equals(System.getenv("HOPLUU_AOT"));
    }

    private static void makeNextStartsQuicker(Stack stack, PrintWriter out) {
        long begin = System.nanoTime();
        if (stack.makeNextStartsQuicker()) {
            Duration taken = Duration.ofNanos(System.nanoTime() - begin);
            out.println("Prepared quicker starts, once for this build:" + Progress.seconds(taken) + ".");
            out.flush();
        }
    }

    private int afterwards(Stack stack, PrintWriter out, StopAtExit stopAtExit) {
        StackState state = stack.state().orElseThrow();
        boolean isMine = state.launcherPid() == ProcessHandle.current().pid();
        if (isMine && state.mode() == StackState.Mode.FOREGROUND) {
            out.println("Ctrl-C stops everything.");
            out.flush();
            return watch(stack, out, stopAtExit);
        }
        stopAtExit.disarm();
        if (!isMine) {
            out.println(
                    "They belong to the ./hopluu up with pid " + state.launcherPid() + ": Ctrl-C there stops them.");
        } else {
            out.println("Stop them: ./hopluu down");
        }
        out.flush();
        return 0;
    }

    /// @return 0 when they were stopped by `./hopluu down`, 1 when all of them were given up
    private int watch(Stack stack, PrintWriter out, StopAtExit stopAtExit) {
        Consumer<String> say = text -> {
            out.println(text);
            out.flush();
        };
        Supervisor supervisor = new Supervisor(stack, false, wall, say);
        boolean isStopped = supervisor.watch(() -> !stopAtExit.isStopping());
        if (isStopped && !stopAtExit.isStopping()) {
            say.accept("Stopped by ./hopluu down.");
        }
        return isStopped ? 0 : 1;
    }

    private static void printAddresses(Stack stack, PrintWriter out) {
        StackState state = stack.state().orElseThrow();
        for (Part part : Part.values()) {
            if (state.wants(part)) {
                out.printf("  %-20s %s%n", part.partName(), state.ports().address(part));
            }
        }
        Duration offset = state.clockOffset();
        if (!offset.isZero()) {
            out.println("  The services' clocks are moved by " + offset + ".");
        }
        AuthOption.warning(state.auth()).ifPresent(out::println);
        out.flush();
    }

    static OffsetDateTime time(String text) {
        try {
            return OffsetDateTime.parse(text);
        } catch (DateTimeParseException e) {
            throw new LauncherException(
                    "--clock " + text + " is no time: write date, time and offset, such as 2024-03-01T08:00+07:00.", e);
        }
    }
}
