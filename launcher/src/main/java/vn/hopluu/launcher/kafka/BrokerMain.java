package vn.hopluu.launcher.kafka;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/// The broker's process: formats the data folder the first time, then is Kafka. One process for both saves a JVM start.
public final class BrokerMain {

    /// Set where the broker must not outlive the process that started it.
    static final String END_WITH_PARENT = "hopluu.end-with-parent";

    private BrokerMain() {}

    /// @param arguments the server.properties
    public static void main(String[] arguments) throws IOException {
        Path settings = Path.of(arguments[0]);
        Path data = Path.of(load(settings).getProperty("log.dirs"));
        if (!Files.exists(data.resolve("meta.properties"))) {
            format(settings);
        }
        if (Boolean.getBoolean(END_WITH_PARENT)) {
            Thread.ofPlatform().daemon().start(BrokerMain::endWithParent);
        }
        Kafka.main(new String[] {settings.toString()});
    }

    private static Properties load(Path settings) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(settings)) {
            properties.load(reader);
        }
        return properties;
    }

    private static void format(Path settings) {
        String clusterId = Uuid.randomUuid().toString();
        int code = StorageTool.execute(
                new String[] {"format", "--cluster-id", clusterId, "--config", settings.toString()}, System.out);
        if (code != 0) {
            System.exit(code);
        }
    }

    private static void endWithParent() {
        try {
            while (System.in.read() >= 0) {
                // Nobody writes; the end of the stream is the news.
            }
        } catch (IOException e) {
            // A broken pipe says the same as its end.
        }
        Runtime.getRuntime().halt(0);
    }
}
