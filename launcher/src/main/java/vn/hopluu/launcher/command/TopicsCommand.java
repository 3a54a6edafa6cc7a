package vn.hopluu.launcher.command;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import vn.hopluu.events.Topic;
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

    @Override
    public Integer call() {
        Set<Topic> created = new Topics(bootstrapServers, ANSWER).ensure();
        created.forEach(topic -> main.out().println("created " + topic.topicName()));
        main.out().println("The topics are as they should be.");
        return 0;
    }
}
