package vn.hopluu.launcher.stack;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import vn.hopluu.launcher.LauncherException;
import vn.hopluu.launcher.identity.KeycloakPrograms;
import vn.hopluu.launcher.identity.KeycloakServer;
import vn.hopluu.launcher.kafka.KafkaBroker;
import vn.hopluu.launcher.kafka.Topics;
import vn.hopluu.launcher.postgres.Databases;
import vn.hopluu.launcher.postgres.Passwords;
import vn.hopluu.launcher.postgres.PostgresBinaries;
import vn.hopluu.launcher.postgres.PostgresServer;
import vn.hopluu.launcher.process.ChildProcess;
import vn.hopluu.launcher.process.Folders;
import vn.hopluu.launcher.process.LogFile;
import vn.hopluu.launcher.process.ProcessIdentity;
import vn.hopluu.launcher.process.Wait;

/// One way up: Kafka and PostgreSQL side by side, then the services and Keycloak side by side. What runs
/// and is ready is kept.
final class Startup {

    static final Duration LIMIT = Duration.ofSeconds(60);

    /// The first start makes the database's tables and takes the realm in.
    private static final Duration IDENTITY_LIMIT = Duration.ofSeconds(180);

    /// For a part that runs already: it may be busy, or be waiting for one that is only now being started.
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final int TAIL_LINES = 25;

    private final ProjectFolder home;
    private final StateKeeper state;
    private final PartListener listener;
    private final boolean records;
    private final Clock clock;
    private final List<PartState> started = new ArrayList<>();

    /// @param records whether parts without an AOT cache record for one
    Startup(ProjectFolder home, StateKeeper state, PartListener listener, boolean records, Clock clock) {
        this.home = home;
        this.state = state;
        this.listener = listener;
        this.records = records;
        this.clock = clock;
    }

    /// What this way up has started, whatever became of it.
    List<PartState> started() {
        synchronized (started) {
            return List.copyOf(started);
        }
    }

    /// All at once.
    ///
    /// @throws LauncherException naming every part that did not become ready
    void run(List<Part> parts) {
        prepareFolders(parts);
        runFoundations(parts);
        runOthers(parts);
    }

    /// What is needed before anything is started.
    ///
    /// @throws LauncherException if the disk refuses, or a port is busy
    void prepareFolders(List<Part> parts) {
        Folders.create(home.logs());
        Folders.makePrivate(home.logs());
        Folders.create(home.aotCaches());
        requireFreePorts(parts);
    }

    /// Kafka and PostgreSQL, where they are among the parts.
    void runFoundations(List<Part> parts) {
        together(parts.stream().filter(Part.foundations()::contains).toList());
    }

    /// The services and Keycloak, where they are among the parts.
    void runOthers(List<Part> parts) {
        together(parts.stream()
                .filter(part -> !Part.foundations().contains(part))
                .toList());
    }

    private void together(List<Part> parts) {
        Map<Part, Future<?>> running = new LinkedHashMap<>();
        List<String> failures = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            parts.forEach(part -> running.put(part, threads.submit(() -> bringUp(part))));
            running.forEach((part, future) -> failures.addAll(failureOf(part, future)));
        }
        if (!failures.isEmpty()) {
            throw new LauncherException(String.join("\n\n", failures));
        }
    }

    private List<String> failureOf(Part part, Future<?> future) {
        try {
            future.get();
            return List.of();
        } catch (ExecutionException e) {
            listener.failed(part);
            Throwable cause = e.getCause();
            return List.of(cause instanceof LauncherException ? cause.getMessage() : part.partName() + ": " + cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of("interrupted while starting " + part.partName());
        }
    }

    private void bringUp(Part part) {
        long begin = System.nanoTime();
        if (isKept(part, begin)) {
            return;
        }
        listener.starting(part, "starting");
        keepLastLog(home.log(part));
        switch (part) {
            case KAFKA -> startKafka();
            case POSTGRES -> startPostgres();
            case IDENTITY -> startIdentity();
            case PLAN_SERVICE, REPORT_SERVICE, AGGREGATION_SERVICE -> startService(part);
        }
        requireOwnPort(part);
        listener.ready(part, "ready", since(begin));
    }

    /// Two stacks that start on the same ports at the same moment: the other one's part may have answered for ours.
    private void requireOwnPort(Part part) {
        state.now().part(part).ifPresent(known -> PortHolder.requireHeldBy(known.process(), known.port(), part));
    }

    /// A part that runs, from the build that is there, and answers is kept. One that does not is stopped.
    private boolean isKept(Part part, long begin) {
        PartState running = state.now().running(part).orElse(null);
        if (running == null) {
            return false;
        }
        boolean isCurrent = running.build().equals(AotCache.of(home, part).build());
        if (isCurrent) {
            listener.starting(part, "is running, waiting for it");
            if (Wait.until(
                    patience(running), () -> Probe.isReady(part, state.now().ports()))) {
                prepare(part);
                listener.ready(part, "was running", since(begin));
                return true;
            }
        }
        listener.note(part.partName() + (isCurrent ? " does not answer" : " was built anew") + ": it is restarted");
        new Stopping(listener::note).stop(List.of(running));
        return false;
    }

    /// One that was only just started, by the supervisor, gets the time of a start.
    private Duration patience(PartState running) {
        Duration limit = running.part() == Part.IDENTITY ? IDENTITY_LIMIT : LIMIT;
        Duration rest = limit.minus(Duration.between(running.startedAt(), clock.instant()));
        return rest.compareTo(PATIENCE) > 0 ? rest : PATIENCE;
    }

    /// Before anything is started: the ports of all parts that do not run yet.
    private void requireFreePorts(List<Part> parts) {
        for (Part part : parts) {
            if (state.now().running(part).isEmpty()) {
                state.now().ports().allOf(part).forEach(port -> PortHolder.requireFree(port, part));
            }
        }
    }

    private void startKafka() {
        AotCache.of(home, Part.KAFKA).discardOthers(Part.KAFKA);
        KafkaBroker broker = kafka();
        Process process = broker.start();
        remember(Part.KAFKA, process);
        broker.awaitReady(process, LIMIT);
        prepare(Part.KAFKA);
    }

    private void startPostgres() {
        postgres().startAndAwait(LIMIT, process -> remember(Part.POSTGRES, process));
        prepare(Part.POSTGRES);
    }

    /// What the services expect to find.
    private void prepare(Part part) {
        if (part == Part.KAFKA) {
            new Topics(kafka().bootstrapServers(), LIMIT).ensure();
        }
        if (part == Part.POSTGRES) {
            PostgresServer server = postgres();
            Databases.ALL.forEach(database -> prepare(server, database));
            if (state.now().wants(Part.IDENTITY)) {
                Databases.ensureIdentity(server);
            }
        }
    }

    private void prepare(PostgresServer server, String database) {
        if (Databases.ensure(server, database)) {
            listener.note("PostgreSQL: " + database + " is handed over to " + Databases.ownerOf(database)
                    + ". Its service only reads and writes rows in it from now on");
        }
    }

    private KafkaBroker kafka() {
        PortPlan ports = state.now().ports();
        List<String> options = new ArrayList<>();
        options.add(home.marker());
        options.addAll(AotCache.of(home, Part.KAFKA).options(records));
        return new KafkaBroker(
                home.dataOf(Part.KAFKA),
                ports.of(Part.KAFKA),
                ports.kafkaController(),
                home.log(Part.KAFKA),
                options,
                false);
    }

    /// The stack's PostgreSQL.
    PostgresServer postgres() {
        return new PostgresServer(
                PostgresBinaries.unpackedIn(home.programs(), clock),
                home.dataOf(Part.POSTGRES),
                state.now().ports().of(Part.POSTGRES),
                home.log(Part.POSTGRES),
                PostgresServer.Durability.FULL,
                passwords());
    }

    private Passwords passwords() {
        return Passwords.in(home.dataOf(Part.POSTGRES));
    }

    private void startService(Part service) {
        AotCache.of(home, service).discardOthers(service);
        Process process = new ChildProcess(
                        Jvm.service(home, service, records),
                        ServiceSettings.of(service, state.now(), passwords()),
                        home.folder(),
                        home.log(service),
                        false)
                .start();
        awaitReady(service, process, LIMIT);
    }

    private void startIdentity() {
        KeycloakPrograms programs = KeycloakPrograms.in(
                home.programs(), home.marker(), home.log(Part.IDENTITY), clock, this::tellOfIdentity);
        KeycloakServer keycloak = keycloak(programs);
        awaitReady(Part.IDENTITY, keycloak.start(this::tellOfIdentity), IDENTITY_LIMIT);
        keycloak.hasTakenRealm();
    }

    private void tellOfIdentity(String step) {
        listener.starting(Part.IDENTITY, step);
        listener.note(Part.IDENTITY.partName() + ": " + step);
    }

    private KeycloakServer keycloak(KeycloakPrograms programs) {
        PortPlan ports = state.now().ports();
        return new KeycloakServer(
                programs,
                home.dataOf(Part.IDENTITY),
                new KeycloakServer.Database(
                        ports.address(Part.POSTGRES) + "/" + Part.IDENTITY.database(),
                        Part.IDENTITY.database(),
                        passwords().of(Part.IDENTITY.database(), Part.IDENTITY.database())),
                ports.of(Part.IDENTITY),
                ports.managementOf(Part.IDENTITY),
                ports.portal(),
                home.log(Part.IDENTITY),
                home.marker());
    }

    private void awaitReady(Part part, Process process, Duration limit) {
        remember(part, process);
        AotCache cache = AotCache.of(home, part);
        BooleanSupplier hasEnded = () -> !process.isAlive() || cache.isBeingWrittenAtTheEnd();
        boolean answered = Wait.until(
                limit,
                () -> hasEnded.getAsBoolean() || Probe.isReady(part, state.now().ports()));
        if (hasEnded.getAsBoolean() || !answered) {
            process.destroyForcibly();
            String what =
                    answered ? " ended before it was ready." : " was not ready within " + limit.toSeconds() + " s.";
            throw new LauncherException(part.partName() + what + "\n" + explanation(part));
        }
    }

    private String explanation(Part service) {
        String tail = home.log(service).tailBlock(TAIL_LINES);
        return tail.contains("FlywayValidateException")
                ? tail + "\nIts database was made by another version, whose migrations differ. Start that version, or"
                        + " move all data away (it is lost with it):\n    mv " + home.dataOf(Part.POSTGRES) + " "
                        + home.dataOf(Part.POSTGRES) + ".old; mv " + home.dataOf(Part.KAFKA) + " "
                        + home.dataOf(Part.KAFKA) + ".old"
                : tail;
    }

    private void remember(Part part, Process process) {
        AotCache cache = AotCache.of(home, part);
        PartState now = PartState.of(
                part,
                ProcessIdentity.of(process.toHandle()),
                state.now().ports().of(part),
                home.log(part).path().toString(),
                cache.build(),
                records && part.hasAotCache() && !cache.exists());
        synchronized (started) {
            started.add(now);
        }
        state.add(now);
    }

    private static void keepLastLog(LogFile log) {
        try {
            log.beginAnew();
        } catch (IOException e) {
            throw new LauncherException("Cannot put " + log.path() + " among the older files: " + e, e);
        }
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
