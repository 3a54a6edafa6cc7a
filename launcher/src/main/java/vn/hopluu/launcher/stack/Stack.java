package vn.hopluu.launcher.stack;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import vn.hopluu.launcher.LauncherException;
import vn.hopluu.launcher.postgres.Passwords;
import vn.hopluu.launcher.postgres.PostgresServer;
import vn.hopluu.launcher.process.Arguments;
import vn.hopluu.launcher.process.ProcessIdentity;
import vn.hopluu.launcher.process.Signal;
import vn.hopluu.launcher.process.Wait;

/// The whole stack of one repository: started, watched and stopped from here. What is known stands in
/// `.hopluu/state.json`, and a pid in it is believed only while the process's start instant matches. A [Supervisor]
/// starts dead parts again: in a process of its own where the parts are detached, else in the launcher at the terminal.
public final class Stack {

    /// For another launcher that is starting or stopping the parts; the first start of Keycloak takes longest.
    private static final Duration PATIENCE = Duration.ofSeconds(240);

    /// `down` wins: it waits no longer than this.
    private static final Duration PATIENCE_OF_DOWN = Duration.ofSeconds(3);

    private static final Duration RESTART_LIMIT = Duration.ofSeconds(5);
    private static final Duration LAUNCHER_LIMIT = Duration.ofSeconds(60);

    private final ProjectFolder home;
    private final StateFile file;
    private final SupervisionFile supervisionFile;
    private final Clock clock;
    private final List<Part> parts;
    private volatile boolean isEnding;
    private volatile boolean isStartingAgain;

    /// @param parts which of the parts this stack consists of
    Stack(ProjectFolder home, Clock clock, List<Part> parts) {
        this.home = home;
        this.file = new StateFile(home.stateFile());
        this.supervisionFile = new SupervisionFile(home.supervisionFile());
        this.clock = clock;
        this.parts = List.copyOf(parts);
    }

    /// @param root the repository's folder
    public static Stack load(Path root) {
        return new Stack(new ProjectFolder(root), Clock.systemUTC(), List.of(Part.values()));
    }

    /// All but the services, with data of their own, for a service that runs from its sources.
    ///
    /// @param root a folder of their own
    public static Stack withoutServices(Path root) {
        return new Stack(new ProjectFolder(root), Clock.systemUTC(), List.of(Part.KAFKA, Part.POSTGRES, Part.IDENTITY));
    }

    /// What a service is told by environment variables so that it finds everything here.
    ///
    /// @throws LauncherException if nothing was started
    public Map<String, String> settingsOf(Part service) {
        StackState known = state().orElseThrow(Stack::notRunning);
        return ServiceSettings.of(service, known, Passwords.in(home.dataOf(Part.POSTGRES)));
    }

    public ProjectFolder home() {
        return home;
    }

    /// @return empty where nothing was started
    /// @throws LauncherException if the state file cannot be read
    public Optional<StackState> state() {
        return file.read();
    }

    /// Who starts dead parts again, and what has come of it; empty where nobody ever did.
    public Optional<Supervision> supervision() {
        return supervisionFile.read();
    }

    SupervisionFile supervisionFile() {
        return supervisionFile;
    }

    /// Whether every part runs and answers.
    public boolean isReady() {
        return state().filter(known -> wanted(known).stream().allMatch(part -> isReady(known, part)))
                .isPresent();
    }

    private List<Part> wanted(StackState state) {
        return parts.stream().filter(state::wants).toList();
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
        return URI.create(knownPorts().address(serviceNamed(service)));
    }

    /// Where a service tells of its health and its metrics, such as `http://127.0.0.1:9081`.
    ///
    /// @param service such as `plan-service`
    /// @throws LauncherException if nothing was started
    public URI managementAddress(String service) {
        return URI.create(knownPorts().managementAddress(serviceNamed(service)));
    }

    private static Part serviceNamed(String service) {
        return Part.named(service)
                .filter(Part::isService)
                .orElseThrow(() -> new IllegalArgumentException("no service is named " + service));
    }

    private PortPlan knownPorts() {
        return state().map(StackState::ports).orElseThrow(Stack::notRunning);
    }

    private static LauncherException notRunning() {
        return new LauncherException("The stack does not run. Start it: ./hopluu up --detach");
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
        new SupervisorProcess(home, parts, supervisionFile).end();
        try (StackLock lock = StackLock.take(home, PATIENCE)) {
            try {
                new FolderVersion(home).requireNotNewer();
                Optional<StackState> known = withoutOrphans(state(), listener);
                StackState goal = goal(options, known);
                requireRoom(goal);
                StateKeeper keeper = new StateKeeper(file, goal);
                start(keeper, listener, options);
            } finally {
                supervise(options);
            }
        }
    }

    /// Starts parts again that have died. Does nothing where another launcher is at work, or the parts were stopped.
    ///
    /// @return those that run again
    /// @throws LauncherException if one did not become ready
    List<Part> startAgain(List<Part> dead, Consumer<String> say) {
        Optional<StackLock> lock = StackLock.tryTake(home, Duration.ZERO);
        if (lock.isEmpty()) {
            return List.of();
        }
        try (StackLock held = lock.get()) {
            isStartingAgain = true;
            Optional<StackState> known = state().filter(state -> state.mode() != StackState.Mode.STOPPING);
            List<Part> due = known.stream()
                    .flatMap(state ->
                            dead.stream().filter(part -> state.running(part).isEmpty()))
                    .toList();
            if (known.isEmpty() || due.isEmpty() || isEnding) {
                return List.of();
            }
            Startup startup =
                    new Startup(home, new StateKeeper(file, known.get()), PartListener.notes(say), false, clock);
            try {
                startup.run(due);
            } catch (RuntimeException e) {
                new Stopping(say).stop(notReady(startup));
                throw e;
            }
            return due;
        } finally {
            isStartingAgain = false;
        }
    }

    private List<PartState> notReady(Startup startup) {
        return startup.started().stream()
                .filter(part ->
                        state().filter(known -> isReady(known, part.part())).isEmpty())
                .toList();
    }

    /// Whatever became of `up`: parts that run on without a launcher are looked after.
    private void supervise(UpOptions options) {
        boolean isDetached = state().filter(known -> known.mode() == StackState.Mode.DETACHED && known.isAnyRunning())
                .isPresent();
        if (isDetached && options.supervised()) {
            new SupervisorProcess(home, parts, supervisionFile).start();
        }
    }

    /// Makes AOT caches of what the running parts have recorded. Takes some seconds once per build; a part that
    /// does not yield one goes on without.
    ///
    /// @return whether there was anything to do
    public boolean makeNextStartsQuicker() {
        List<PartState> recording = state().map(StackState::parts).orElse(List.of()).stream()
                .filter(PartState::recording)
                .toList();
        new CacheTraining(home).train(recording).forEach(this::markRecorded);
        return !recording.isEmpty();
    }

    private void markRecorded(PartState part) {
        try (StackLock lock = StackLock.take(home, PATIENCE)) {
            state().filter(known -> known.parts().contains(part))
                    .ifPresent(known -> file.write(known.with(part.recorded())));
        }
    }

    /// Stops everything that runs from this folder, whether or not the state file accounts for it. Writes nothing that
    /// it could not do without: a full disk does not keep it from stopping. Ends a launcher that is starting parts.
    public void down(Consumer<String> say) {
        if (new SupervisorProcess(home, parts, supervisionFile).end()) {
            say.accept("stopped the supervisor");
        }
        try (StackLock lock = StackLock.tryTake(home, PATIENCE_OF_DOWN).orElseGet(() -> lockOfEnded(say))) {
            stopAll(say);
        }
    }

    private StackLock lockOfEnded(Consumer<String> say) {
        StackLock.holder(home)
                .flatMap(ProcessHandle::of)
                .filter(process ->
                        Arguments.of(process).stream().anyMatch(argument -> argument.startsWith("vn.hopluu.launcher.")))
                .ifPresent(process -> {
                    say.accept("ending the ./hopluu that is starting parts (pid " + process.pid() + ")");
                    Signal.TERMINATE.stop(process, LAUNCHER_LIMIT);
                });
        return StackLock.take(home, PATIENCE_OF_DOWN);
    }

    /// Stops everything without asking who else is at work: for the end of the launcher that started it.
    public void downAtOnce(Consumer<String> say) {
        isEnding = true;
        boolean wasStartingAgain = isStartingAgain;
        stopAll(say);
        if (wasStartingAgain && Wait.until(RESTART_LIMIT, () -> !isStartingAgain)) {
            stopAll(say);
        }
    }

    private void requireRoom(StackState goal) {
        List<Part> missing = wanted(goal).stream()
                .filter(part -> goal.running(part).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            DiskSpace.require(home, missing);
        }
    }

    private void start(StateKeeper keeper, PartListener listener, UpOptions options) {
        Startup startup = new Startup(home, keeper, listener, options.records(), clock);
        List<Part> wanted = wanted(keeper.now());
        try {
            startup.prepareFolders(wanted);
            startup.runFoundations(wanted);
            requireKnownMigrations(startup);
            new NewestRevision(startup.postgres()).settleClock(keeper, options, clock.instant());
            new FolderVersion(home).take();
            startup.runOthers(wanted);
        } catch (RuntimeException e) {
            new Stopping(listener::note).stop(startup.started());
            startup.started().forEach(keeper::remove);
            if (!keeper.now().isAnyRunning()) {
                file.delete();
            }
            throw e;
        }
    }

    private void requireKnownMigrations(Startup startup) {
        Migrations migrations = new Migrations(home, startup.postgres());
        parts.stream().filter(Part::isService).forEach(migrations::requireKnown);
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
        new StrayProcesses(home)
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
        Auth auth = options.auth().orElse(running.map(StackState::auth).orElse(Auth.DEFAULT));
        List<PartState> parts = running.map(StackState::parts).orElse(List.of());
        return new StackState(mode, me.pid(), me.startedAt(), new PortPlan(base).base(), offset, auth, parts);
    }

    private static void requireSame(StackState running, int base, UpOptions options) {
        if (running.portBase() != base) {
            throw new LauncherException("The stack runs with --port-base " + running.portBase()
                    + ". Stop it before you move it to another one: ./hopluu down");
        }
        if (options.auth().filter(auth -> auth != running.auth()).isPresent()) {
            throw new LauncherException("The stack runs with --auth "
                    + running.auth().word() + ". Stop it before you start it with another one: ./hopluu down");
        }
        if (options.clock().isPresent()) {
            throw new LauncherException(
                    "The stack runs, and its clock cannot be moved meanwhile." + " Stop it first: ./hopluu down");
        }
    }

    private void stopAll(Consumer<String> say) {
        Optional<StackState> known = stateOrAside(say);
        known.ifPresent(state -> {
            tellThatTheyAreStopped(state, say);
            new Stopping(say).stop(state.parts());
        });
        stopStrays(Optional.empty(), say);
        file.delete();
    }

    /// For a launcher at a terminal. It needs the lock to start anything, so it may also learn of it at the end.
    private void tellThatTheyAreStopped(StackState state, Consumer<String> say) {
        try {
            file.write(state.in(StackState.Mode.STOPPING));
        } catch (LauncherException e) {
            say.accept(DiskSpace.inWords(home.stateFile()) + " Everything is stopped all the same.");
        }
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
