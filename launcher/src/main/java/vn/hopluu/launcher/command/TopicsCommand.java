package vn.hopluu.launcher.command;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import vn.hopluu.events.Topic;
import vn.hopluu.launcher.LauncherException;
import vn.hopluu.launcher.Main;
import vn.hopluu.launcher.kafka.Topics;

/// `./hopluu topics`: for services that are started against another Kafka than the launcher's own.
@Command(
        name = "topics",
        description = "Creates the topics with their policies on another Kafka, or puts their settings right.",
        mixinStandardHelpOptions = true)
public final class TopicsCommand implements Callable<Integer> {

    private static final Duration ANSWER = Duration.ofSeconds(30);

    @ParentCommand
    private Main main = new Main();

    @Option(
            names = "--bootstrap-servers",
            required = true,
            paramLabel = "HOST:PORT",
            description = "Where that Kafka answers.")
    private String bootstrapServers = "";

    @Option(
            names = "--command-config",
            paramLabel = "FILE",
            description = "Kafka's own settings of a client, where it wants to know who asks, or encrypts.")
    private @Nullable Path settings;

    @Override
    public Integer call() {
        Map<String, Object> client = new HashMap<>(settings == null ? Map.of() : read(settings));
        client.put("bootstrap.servers", bootstrapServers);
        Set<Topic> created = new Topics(client, ANSWER).ensure();
        created.forEach(topic -> main.out().println("created " + topic.topicName()));
        main.out().println("The topics are as they should be.");
        return 0;
    }

    private static Map<String, String> read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new LauncherException("Cannot read " + file + ": " + e, e);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty));
    }
}
