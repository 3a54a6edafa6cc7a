package vn.hopluu.report.outbox;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hopluu.launcher.kafka.KafkaBroker;
import vn.hopluu.launcher.kafka.Topics;
import vn.hopluu.launcher.process.Folders;
import vn.hopluu.launcher.process.LogFile;
import vn.hopluu.launcher.process.Ports;
import vn.hopluu.testsupport.InfraResource;

/// A PostgreSQL like that of other tests, and a broker that the test stops and starts again with its data.
public final class StoppableBroker implements QuarkusTestResourceLifecycleManager {

    private static final Duration START = Duration.ofSeconds(60);

    private static KafkaBroker broker;
    private static Process process;

    private final InfraResource infra = new InfraResource();
    private Path folder;

    @Override
    public Map<String, String> start() {
        infra.init(Map.of("database", "hopluu_report"));
        Map<String, String> settings = new HashMap<>(infra.start());
        try {
            folder = Files.createTempDirectory("hopluu-outage");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Integer> ports = Ports.free(2);
        broker = new KafkaBroker(
                folder, ports.get(0), ports.get(1), new LogFile(folder.resolve("kafka.log")), List.of(), true);
        startBroker();
        new Topics(broker.bootstrapServers(), START).ensure();
        settings.put("kafka.bootstrap.servers", broker.bootstrapServers());
        return settings;
    }

    static void startBroker() {
        process = broker.start();
        broker.awaitReady(process, START);
    }

    /// The hard way: no time to finish anything.
    static void stopBroker() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void stop() {
        stopBroker();
        infra.stop();
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
