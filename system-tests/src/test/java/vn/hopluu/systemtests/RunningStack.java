package vn.hopluu.systemtests;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import vn.hopluu.launcher.postgres.Passwords;
import vn.hopluu.launcher.postgres.PostgresServer;
import vn.hopluu.launcher.stack.Auth;
import vn.hopluu.launcher.stack.Part;
import vn.hopluu.launcher.stack.PortPlan;
import vn.hopluu.launcher.stack.Stack;
import vn.hopluu.launcher.stack.UpOptions;

/// Starts the whole stack once for all tests, in a folder of its own, and stops it at the end.
public final class RunningStack implements ParameterResolver {

    /// The demonstration's day: the first quarter of 2024 has begun, and is not over.
    static final OffsetDateTime DAY = OffsetDateTime.parse("2024-03-01T08:00:00+07:00");

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(RunningStack.class);

    /// A dead part comes back so soon.
    private static final Duration RESTART = Duration.ofSeconds(90);

    /// Something done from outside.
    interface Act {
        void run() throws IOException;
    }

    /// The stack as tests see it.
    static final class Handle implements AutoCloseable {

        private final Path root;
        private final Stack stack;
        private final Auth auth;

        Handle() {
            this(DAY);
        }

        /// A stack of its own.
        Handle(OffsetDateTime day) {
            this(day, Auth.NONE);
        }

        Handle(OffsetDateTime day, Auth auth) {
            this.auth = auth;
            root = folder();
            stack = Stack.load(root);
            upAt(freeBase(), day);
        }

        /// Stops everything, and starts it again by a later clock.
        void goOnAt(OffsetDateTime later) {
            int base = stack.state().orElseThrow().portBase();
            down();
            upAt(base, later);
        }

        private void upAt(int base, OffsetDateTime day) {
            stack.up(new UpOptions(Optional.of(base), Optional.of(day), true).with(Optional.of(auth)));
        }

        Client client() {
            return new Client(stack);
        }

        URI address(String service) {
            return stack.address(service);
        }

        /// Kills a part the hard way: no time to finish anything.
        void kill(Part part) {
            ProcessHandle process = process(part);
            process.destroyForcibly();
            process.onExit().join();
        }

        /// Takes all memory of a service, and waits until its supervisor has started it again.
        void exhaustMemory(Part service) throws IOException {
            ProcessHandle process = process(service);
            HeapFiller.fill(process.pid());
            process.onExit().orTimeout(RESTART.toSeconds(), TimeUnit.SECONDS).join();
            await().atMost(RESTART)
                    .ignoreExceptionsInstanceOf(IOException.class)
                    .until(() -> client().isReady(service.partName()));
        }

        /// Holds a part up: it runs and does not answer.
        void pause(Part part) throws IOException, InterruptedException {
            signal(part, "STOP");
        }

        void goOn(Part part) throws IOException, InterruptedException {
            signal(part, "CONT");
        }

        /// Starts again what does not run.
        void up() {
            stack.up(UpOptions.detached());
        }

        /// Stops everything in order.
        void down() {
            stack.down(line -> {});
        }

        ServiceDatabases databases() {
            return new ServiceDatabases(database -> DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + ports().of(Part.POSTGRES) + "/" + database,
                    PostgresServer.SUPERUSER,
                    Passwords.in(stack.home().dataOf(Part.POSTGRES)).ofSuperuser()));
        }

        /// Does something while a part stands still.
        void whilePaused(Part part, Act act) throws IOException, InterruptedException {
            pause(part);
            try {
                act.run();
            } finally {
                goOn(part);
            }
        }

        /// Does something to a service's database while the service stands still, and starts the service anew.
        void replaceDatabase(Part service, Act act) throws IOException, InterruptedException {
            pause(service);
            act.run();
            kill(service);
            up();
        }

        /// Whether nothing of a service waits for Kafka.
        boolean isDelivered(Part service) throws IOException {
            return client().metric(service.partName(), "hopluu_outbox_rows") == 0;
        }

        PortPlan ports() {
            return stack.state().orElseThrow().ports();
        }

        private void signal(Part part, String signal) throws IOException, InterruptedException {
            // PostgreSQL's server processes do the work; pausing the first alone would pause nothing
            for (ProcessHandle process : Stream.concat(process(part).descendants(), Stream.of(process(part)))
                    .toList()) {
                new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                        .start()
                        .waitFor();
            }
        }

        private ProcessHandle process(Part part) {
            return stack.state()
                    .orElseThrow()
                    .part(part)
                    .flatMap(state -> ProcessHandle.of(state.pid()))
                    .orElseThrow();
        }

        @Override
        public void close() {
            stack.down(line -> {});
            delete(root);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Handle.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE).computeIfAbsent(Handle.class, type -> new Handle(), Handle.class);
    }

    /// A repository's folder as the launcher wants it: the packaged services are linked into it.
    private static Path folder() {
        Path repository = Path.of("").toAbsolutePath().getParent();
        try {
            Path root = Files.createTempDirectory("hopluu-system-tests");
            for (Part service : List.of(Part.PLAN_SERVICE, Part.REPORT_SERVICE, Part.AGGREGATION_SERVICE)) {
                Files.createSymbolicLink(root.resolve(service.partName()), repository.resolve(service.partName()));
            }
            return root;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A base whose ports are free.
    private static int freeBase() {
        return IntStream.iterate(21_000, base -> base < 30_000, base -> base + 100)
                .filter(base -> portsFrom(base).allMatch(RunningStack::isFree))
                .findFirst()
                .orElseThrow();
    }

    private static IntStream portsFrom(int base) {
        PortPlan ports = new PortPlan(base);
        return Stream.of(Part.values())
                .flatMap(part -> ports.allOf(part).stream())
                .mapToInt(Integer::intValue);
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static void delete(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
