package vn.hopluu.launcher.stack;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.hopluu.launcher.LauncherException;
import vn.hopluu.launcher.postgres.PostgresServer;
import vn.hopluu.launcher.process.ProcessIdentity;

/// The whole stack of one repository: started, watched and stopped from here. There is no daemon; what is known stands
/// in `.hopluu/state.json`, and a pid in it is believed only while the process's start instant matches.
public final class Stack {

    private final Home home;
    private final StateFile file;
    private final Clock clock;
    private final List<Part> parts;

    /// @param parts which of the parts this stack consists of
    Stack(Home home, Clock clock, List<Part> parts) {
        this.home = home;
        this.file = new StateFile(home.stateFile());
        this.clock = clock;
        this.parts = List.copyOf(parts);
    }

    /// @param root the repository's folder
    public static Stack load(Path root) {
        return new Stack(new Home(root), Clock.systemUTC(), List.of(Part.values()));
    }

    public Home home() {
        return home;
    }

    /// @return empty where nothing was started
    /// @throws LauncherException if the state file cannot be read
    public Optional<StackState> state() {
        return file.read();
    }

    /// Whether every part runs and answers.
    public boolean isReady() {
        return state().filter(known -> parts.stream().allMatch(part -> isReady(known, part)))
                .isPresent();
    }

    /// Whether one part runs and answers.
    public boolean isReady(Part part) {
        return state().filter(known -> isReady(known, part)).isPresent();
    }

    /// Where a service answers, such as `http://127.0.0.1:8081`.
    ///
    /// @param service such as `plan-service`
    /// @throws LauncherException if nothing was started
    public URI address(String service) {
        Part part = Part.named(service)
                .filter(Part::isService)
                .orElseThrow(() -> new IllegalArgumentException("no service is named " + service));
        StackState known = state().orElseThrow(
                        () -> new LauncherException("The stack does not run. Start it: ./hopluu up --detach"));
        return URI.create(known.ports().address(part));
    }

    /// Starts what does not run, and tells nobody how it is getting on.
    public void up(UpOptions options) {
        up(options, PartListener.SILENT);
    }

    /// Starts what does not run and waits until everything is ready. What runs and answers is kept. If a part fails,
    /// what this call has started is stopped again.
    ///
    /// @throws LauncherException saying what is in the way and what to do
    public void up(UpOptions options, PartListener listener) {
        try (StackLock lock = StackLock.take(home)) {
            Optional<StackState> known = withoutOrphans(state(), listener);
            StackState goal = goal(options, known);
            StateKeeper keeper = new StateKeeper(file, goal);
            start(keeper, listener, options.records());
        }
    }

    /// Makes AOT caches of what the running parts have recorded. Takes some seconds once per build; a part that does
    /// not
    /// yield one goes on without.
    ///
    /// @return whether there was anything to do
    public boolean makeNextStartsQuicker() {
        List<PartState> recording = state().map(StackState::parts).orElse(List.of()).stream()
                .filter(PartState::recording)
                .toList();
        new Training(home).train(recording).forEach(this::markRecorded);
        return !recording.isEmpty();
    }

    private void markRecorded(PartState part) {
        try (StackLock lock = StackLock.take(home)) {
            state().filter(known -> known.parts().contains(part))
                    .ifPresent(known -> file.write(known.with(part.recorded())));
        }
    }

    /// Stops everything that runs from this folder, whether or not the state file accounts for it.
    public void down(Consumer<String> say) {
        try (StackLock lock = StackLock.take(home)) {
            stopAll(say);
        }
    }

    /// Stops everything without asking who else is at work: for the end of the launcher that started it.
    public void downAtOnce(Consumer<String> say) {
        stopAll(say);
    }

    private void start(StateKeeper keeper, PartListener listener, boolean records) {
        Startup startup = new Startup(home, keeper, listener, records);
        try {
            startup.run(parts);
        } catch (RuntimeException e) {
            new Stopping(listener::note).stop(startup.started());
            startup.started().forEach(keeper::remove);
            if (!keeper.now().isAnyRunning()) {
                file.delete();
            }
            throw e;
        }
    }

    /// Parts whose launcher at a terminal was killed, and processes that nobody accounts for, are stopped first.
    private Optional<StackState> withoutOrphans(Optional<StackState> known, PartListener listener) {
        Optional<StackState> kept = known;
        if (known.isPresent() && known.get().isOrphaned() && known.get().isAnyRunning()) {
            listener.note("the launcher that ran these parts was killed: they are stopped first");
            new Stopping(listener::note).stop(known.get().parts());
            kept = Optional.empty();
        }
        stopStrays(kept, listener::note);
        return kept.filter(StackState::isAnyRunning);
    }

    private void stopStrays(Optional<StackState> kept, Consumer<String> say) {
        new Strays(home)
                .stop(kept)
                .forEach(pid -> say.accept("stopped a process left over from an earlier run (pid " + pid + ")"));
        if (kept.flatMap(state -> state.running(Part.POSTGRES)).isEmpty()) {
            PostgresServer.stopOrphan(home.dataOf(Part.POSTGRES))
                    .ifPresent(
                            pid -> say.accept("stopped a PostgreSQL left over from an earlier run (pid " + pid + ")"));
        }
    }

    private StackState goal(UpOptions options, Optional<StackState> running) {
        int base = options.portBase().orElse(running.map(StackState::portBase).orElse(PortPlan.DEFAULT_BASE));
        Duration offset = options.clock()
                .map(time -> Duration.between(clock.instant(), time.toInstant()).truncatedTo(ChronoUnit.SECONDS))
                .orElse(running.map(StackState::clockOffset).orElse(Duration.ZERO));
        running.ifPresent(state -> requireSame(state, base, options));
        if (running.isPresent() && running.get().mode() == StackState.Mode.FOREGROUND) {
            // They stay with the launcher at its terminal.
            return running.get();
        }
        ProcessIdentity me = ProcessIdentity.of(ProcessHandle.current());
        StackState.Mode mode = options.detach() ? StackState.Mode.DETACHED : StackState.Mode.FOREGROUND;
        List<PartState> parts = running.map(StackState::parts).orElse(List.of());
        return new StackState(mode, me.pid(), me.startedAt(), new PortPlan(base).base(), offset, parts);
    }

    private static void requireSame(StackState running, int base, UpOptions options) {
        if (running.portBase() != base) {
            throw new LauncherException("The stack runs with --port-base " + running.portBase()
                    + ". Stop it before you move it to another one: ./hopluu down");
        }
        if (options.clock().isPresent()) {
            throw new LauncherException(
                    "The stack runs, and its clock cannot be moved meanwhile." + " Stop it first: ./hopluu down");
        }
    }

    private void stopAll(Consumer<String> say) {
        Optional<StackState> known = stateOrAside(say);
        known.ifPresent(state -> {
            file.write(state.in(StackState.Mode.STOPPING));
            new Stopping(say).stop(state.parts());
        });
        stopStrays(Optional.empty(), say);
        file.delete();
    }

    private Optional<StackState> stateOrAside(Consumer<String> say) {
        try {
            return state();
        } catch (LauncherException e) {
            say.accept("the state file could not be read, it is now " + file.setAside());
            return Optional.empty();
        }
    }

    private static boolean isReady(StackState known, Part part) {
        return known.running(part).isPresent() && Probe.isReady(part, known.ports());
    }
}
