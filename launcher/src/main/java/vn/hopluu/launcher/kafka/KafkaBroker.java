package vn.hopluu.launcher.kafka;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import vn.hopluu.launcher.LauncherException;
import vn.hopluu.launcher.Libraries;
import vn.hopluu.launcher.process.ChildProcess;
import vn.hopluu.launcher.process.Folders;
import vn.hopluu.launcher.process.LogFile;
import vn.hopluu.launcher.process.Ports;
import vn.hopluu.launcher.process.Wait;

/// A real Kafka broker: KRaft, one node, in a process of its own. Its data survives a restart, on other ports too.
///
/// @param folder where its settings and data are
/// @param port where clients connect, on 127.0.0.1
/// @param controllerPort where the broker meets its own controller, on 127.0.0.1
/// @param log its output
/// @param jvmOptions options on top of the fixed ones
/// @param endsWithParent whether it must not outlive this JVM
public record KafkaBroker(
        Path folder, int port, int controllerPort, LogFile log, List<String> jvmOptions, boolean endsWithParent) {

    private static final List<String> SMALL_JVM = List.of(
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.awt.headless=true");

    private static final String DATA = "data";
    private static final String SETTINGS = "server.properties";

    private static final int TAIL_LINES = 20;

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public Path dataFolder() {
        return folder.resolve(DATA);
    }

    /// Starts the process and returns at once.
    public Process start() {
        Folders.create(dataFolder());
        Folders.makePrivate(folder);
        writeSettings();
        return new ChildProcess(command(), Map.of(), folder, log, endsWithParent).start();
    }

    /// Waits until the broker answers.
    ///
    /// @throws LauncherException if it ends before that, or takes longer than the limit
    public void awaitReady(Process process, Duration limit) {
        boolean answered = Wait.until(limit, () -> !process.isAlive() || Ports.answers(port));
        if (!process.isAlive()) {
            throw new LauncherException("Kafka ended at once (exit code " + process.exitValue() + ").\n"
                    + log.tailBlock(TAIL_LINES) + "\n" + wayOut());
        }
        if (!answered) {
            throw new LauncherException(
                    "Kafka did not answer within " + limit.toSeconds() + " s.\n" + log.tailBlock(TAIL_LINES));
        }
    }

    private String wayOut() {
        return "If its data folder is damaged, move it away (the events in it are lost with it):\n    mv "
                + dataFolder() + " " + dataFolder() + ".damaged";
    }

    private List<String> command() {
        String classPath = Libraries.find().brokerClassPath().stream()
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.addAll(SMALL_JVM);
        if (endsWithParent) {
            command.add("-D" + BrokerMain.END_WITH_PARENT + "=true");
        }
        command.addAll(List.of(
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
                "-cp",
                classPath,
                BrokerMain.class.getName(),
                SETTINGS));
        return command;
    }

    private void writeSettings() {
        Path file = folder.resolve(SETTINGS);
        Properties properties = new Properties();
        properties.putAll(settings());
        // As a stream, which escapes what is not ASCII: Kafka reads the file so.
        try (OutputStream stream = Files.newOutputStream(file)) {
            properties.store(stream, "Written at every start");
        } catch (IOException e) {
            throw new LauncherException("Cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    private Map<String, String> settings() {
        return Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", "1"),
                // Voters named in the settings, not recorded in the metadata log, so that the ports may move.
                Map.entry("controller.quorum.voters", "1@127.0.0.1:" + controllerPort),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort),
                Map.entry("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port),
                Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                Map.entry("inter.broker.listener.name", "PLAINTEXT"),
                // Seen from the broker's working directory: a comma in the path would make two folders of it.
                Map.entry("log.dirs", DATA),
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "4"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("transaction.state.log.num.partitions", "4"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                // After a kill -9 the next broker waits for the session of the last one to end. A shorter session
                // fences a broker that is only held up, by a busy machine or a slow disk: its topics have no leader.
                Map.entry("broker.session.timeout.ms", "4000"),
                Map.entry("broker.heartbeat.interval.ms", "1000"),
                // Small: one machine, few partitions. The cleaner alone would take 128 MiB of the heap.
                Map.entry("log.cleaner.dedupe.buffer.size", "4194304"),
                Map.entry("log.index.size.max.bytes", "1048576"),
                Map.entry("num.network.threads", "2"),
                Map.entry("num.io.threads", "4"));
    }
}
