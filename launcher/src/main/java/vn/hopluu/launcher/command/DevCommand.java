package vn.hopluu.launcher.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import vn.hopluu.launcher.LauncherException;
import vn.hopluu.launcher.Main;
import vn.hopluu.launcher.stack.Part;
import vn.hopluu.launcher.stack.Stack;
import vn.hopluu.launcher.stack.StackState;
import vn.hopluu.launcher.stack.UpOptions;

/// `./hopluu dev SERVICE`: the service from its sources. What it stores and sends stays among the parts started
/// here, so a running stack is neither needed nor joined. A second service finds the parts of the first.
@Command(
        name = "dev",
        description = "Runs one service with live reload (quarkus:dev), on a Kafka, a PostgreSQL and, with --auth"
                + " keycloak, a Keycloak of its own in .hopluu/dev. Ctrl-C stops it, and them.")
public final class DevCommand implements Callable<Integer> {

    private static final int BASE = 8_280;

    @ParentCommand
    private Main main = new Main();

    @Parameters(paramLabel = "SERVICE", description = "plan-service, report-service or aggregation-service")
    private String service = "";

    @Option(
            names = "--port-base",
            paramLabel = "N",
            defaultValue = "" + BASE,
            description = "Where the ports count from (" + BASE + "), as those of up.")
    private int portBase = BASE;

    @Mixin
    private AuthOption auth = new AuthOption();

    @Override
    public Integer call() {
        Part part = Part.named(service).filter(Part::isService).orElseThrow(this::unknown);
        Path root = main.stack().home().root();
        Stack parts = Stack.withoutServices(main.stack().home().folder().resolve("dev"));
        PrintWriter out = main.out();
        StopAtExit stopAtExit = StopAtExit.arm(parts, out);
        try (Progress progress = new Progress(out, Terminal.isLive())) {
            parts.up(new UpOptions(Optional.of(portBase), Optional.empty(), false).with(auth.chosen()), progress);
        } catch (RuntimeException e) {
            stopAtExit.disarm();
            throw e;
        }
        StackState state = parts.state().orElseThrow();
        if (state.launcherPid() != ProcessHandle.current().pid()) {
            stopAtExit.disarm();
        }
        out.printf("  %-20s %s%n", part.partName(), state.ports().address(part));
        AuthOption.warning(state.auth()).ifPresent(out::println);
        out.flush();
        return run(root, part, parts.settingsOf(part));
    }

    private LauncherException unknown() {
        return new LauncherException("No service is named " + service + ". There are "
                + Part.services().stream().map(Part::partName).collect(Collectors.joining(", ")) + ".");
    }

    /// As long as the person stays: it is theirs to end.
    private static int run(Path root, Part part, Map<String, String> settings) {
        Map<String, String> told = new HashMap<>(settings);
        // A person reads it
        told.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false");
        List<String> command =
                List.of(root.resolve("mvnw").toString(), "quarkus:dev", "-pl", part.partName(), "-am", "-Dquick");
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(root.toFile()).inheritIO();
        builder.environment().putAll(told);
        try {
            return builder.start().waitFor();
        } catch (IOException e) {
            throw new LauncherException("Cannot start " + command.getFirst() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherException("Interrupted.", e);
        }
    }
}
