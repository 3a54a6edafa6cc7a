package vn.hopluu.testsupport;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import vn.hopluu.launcher.Libraries;
import vn.hopluu.launcher.kafka.KafkaBroker;
import vn.hopluu.launcher.kafka.Topics;
import vn.hopluu.launcher.postgres.Databases;
import vn.hopluu.launcher.postgres.Passwords;
import vn.hopluu.launcher.postgres.PostgresBinaries;
import vn.hopluu.launcher.postgres.PostgresServer;
import vn.hopluu.launcher.process.Folders;
import vn.hopluu.launcher.process.LogFile;
import vn.hopluu.launcher.process.Ports;
import vn.hopluu.launcher.process.Wait;

/// The launcher's own Kafka and PostgreSQL, on free ports, in a folder of their own under the temporary folder.
final class EmbeddedInfra implements Infra {

    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration STOP = Duration.ofSeconds(10);

    private final Path folder;
    private final KafkaBroker kafka;
    private final PostgresServer postgres;
    private final Thread closeAtExit = new Thread(this::stopAndDelete, "infra-close");
    private @Nullable Process broker;

    private EmbeddedInfra(Path folder) {
        this.folder = folder;
        List<Integer> ports = Ports.free(3);
        this.kafka = new KafkaBroker(
                folder.resolve("kafka"),
                ports.get(0),
                ports.get(1),
                new LogFile(folder.resolve("kafka.log")),
                List.of(),
                true);
        this.postgres = new PostgresServer(
                PostgresBinaries.unpackedIn(Libraries.find().folder().resolveSibling("postgres"), Clock.systemUTC()),
                folder.resolve("postgres"),
                ports.get(2),
                new LogFile(folder.resolve("postgres.log")),
                PostgresServer.Durability.NONE,
                Passwords.known());
    }

    static EmbeddedInfra start() {
        Leftovers.remove();
        EmbeddedInfra infra = new EmbeddedInfra(Leftovers.newFolder());
        Runtime.getRuntime().addShutdownHook(infra.closeAtExit);
        try {
            infra.startParts();
            return infra;
        } catch (RuntimeException e) {
            infra.close();
            throw e;
        }
    }

    private void startParts() {
        Process started = kafka.start();
        broker = started;
        CompletableFuture<Void> brokerReady = CompletableFuture.runAsync(() -> kafka.awaitReady(started, START));
        postgres.startAndAwait(START, postmaster -> {});
        try {
            brokerReady.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    @Override
    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    @Override
    public String jdbcUrl(String database) {
        return postgres.jdbcUrl(database);
    }

    @Override
    public void createDatabase(String database) {
        Databases.ensure(postgres, database);
    }

    @Override
    public void createTopics() {
        new Topics(bootstrapServers(), START).ensure();
    }

    @Override
    public void close() {
        stopAndDelete();
        try {
            Runtime.getRuntime().removeShutdownHook(closeAtExit);
        } catch (IllegalStateException e) {
            // The JVM is ending: the hook runs, and finds nothing more to do.
        }
    }

    private synchronized void stopAndDelete() {
        Process stopping = broker;
        if (stopping != null) {
            stopping.destroyForcibly();
            Wait.until(STOP, () -> !stopping.isAlive());
        }
        PostgresServer.stopOrphan(postgres.folder());
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            // The next test run deletes it.
        }
    }
}
