package vn.hopluu.launcher.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import vn.hopluu.launcher.Main;
import vn.hopluu.launcher.demo.Demo;
import vn.hopluu.launcher.demo.Stages;
import vn.hopluu.launcher.identity.DemoRealm;
import vn.hopluu.launcher.stack.Auth;
import vn.hopluu.launcher.stack.Stack;
import vn.hopluu.launcher.stack.StackState;
import vn.hopluu.launcher.stack.UpOptions;

/// `./hopluu demo`.
@Command(
        name = "demo",
        description = "Starts what does not run, loads the samples and compares the roll-ups with the totals added by"
                + " hand. Ends with 0 only if all agree. Running it again changes nothing. The clock starts on"
                + " 01/03/2024, or at what is stored; a stack that runs keeps its own, from that day on.",
        mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {

    private static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);
    private static final int NARROWEST = 80;
    private static final int WIDEST = 140;
    private static final int WIDTH_OF_A_FILE = 100;

    private final Clock clock = Clock.systemUTC();

    @ParentCommand
    private Main main = new Main();

    @Mixin
    private Caller caller = new Caller();

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--samples", paramLabel = "FOLDER", description = "Another folder of samples than samples/.")
    private @Nullable Path samples;

    @Mixin
    private AuthOption auth = new AuthOption();

    @Option(names = "--port-base", paramLabel = "N", description = "Where the ports count from (8080).")
    private @Nullable Integer portBase;

    @Override
    public Integer call() {
        Stack stack = main.stack();
        PrintWriter out = main.out();
        Path folder = samples == null ? stack.home().root().resolve("samples") : samples;
        Demo demo = Demo.of(folder, new Stages(out, Terminal.isLive()));
        start(stack, out);
        LocalDate today = today(stack);
        DemoDay.remark(today).ifPresent(out::println);
        Demo.Services services = new Demo.Services(
                stack.address("plan-service"),
                stack.address("report-service"),
                stack.address("aggregation-service"),
                caller.operator(stack),
                caller.machine(stack));
        boolean isRight = demo.run(services, width(), today);
        tellWhoMayDoWhat(demo, stack, out);
        return isRight ? 0 : 1;
    }

    private static void tellWhoMayDoWhat(Demo demo, Stack stack, PrintWriter out) {
        Auth auth = stack.state().orElseThrow().auth();
        if (auth == Auth.KEYCLOAK) {
            demo.signIns(DemoRealm.ofRepository());
        }
        AuthOption.warning(auth).ifPresent(out::println);
    }

    private void start(Stack stack, PrintWriter out) {
        Optional<StackState> running = stack.state().filter(state -> state.isAnyRunning() && !state.isOrphaned());
        running.ifPresent(state -> DemoDay.requireNotBefore(today(state), state.portBase()));
        UpOptions as = new UpOptions(
                        Optional.ofNullable(portBase),
                        running.isPresent() ? Optional.empty() : Optional.of(DemoDay.START),
                        true,
                        false)
                .orLater()
                .with(auth.chosen());
        try (Progress progress = new Progress(out, Terminal.isLive())) {
            stack.up(as, progress);
        }
    }

    private LocalDate today(Stack stack) {
        return today(stack.state().orElseThrow());
    }

    private LocalDate today(StackState state) {
        return LocalDate.ofInstant(clock.instant().plus(state.clockOffset()), VIETNAM);
    }

    private int width() {
        return spec == null || !Terminal.isLive()
                ? WIDTH_OF_A_FILE
                : Math.clamp(spec.usageMessage().width(), NARROWEST, WIDEST);
    }
}
