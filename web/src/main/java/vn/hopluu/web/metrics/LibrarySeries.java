package vn.hopluu.web.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Brings the series of libraries to what `promtool check metrics` asks for: base units, names that say what they are,
/// a
/// help text.
///
/// Kafka's client counts what belongs to a topic twice, once under a name with underscores: a sum of lag over all
/// topics
/// would be twice the lag.
final class LibrarySeries implements MeterFilter {

    private static final String KAFKA = "kafka.";
    private static final String TOPIC = "topic";

    /// Kafka's times in nanoseconds and milliseconds; each has a rate or an average in plain numbers beside it.
    private static final Pattern ABBREVIATED_UNIT = Pattern.compile(".*\\.(ns|ms)(\\..*)?");

    private static final String NANOSECONDS = "ns";

    /// The server's timer of open connections is written without a help text, whatever it is given.
    private static final String CONNECTIONS = "http.server.connections";

    /// What ends in `count` is read as a histogram's.
    private static final Map<String, String> OTHER_NAMES = Map.of(
            "system.cpu.count", "system.cpus",
            "kafka.consumer.connection.count", "kafka.consumer.connections",
            "kafka.producer.connection.count", "kafka.producer.connections",
            "kafka.admin.client.connection.count", "kafka.admin.client.connections");

    @Override
    public MeterFilterReply accept(Meter.Id id) {
        return isTwin(id)
                        || id.getName().equals(CONNECTIONS)
                        || ABBREVIATED_UNIT.matcher(id.getName()).matches()
                        || NANOSECONDS.equals(id.getBaseUnit())
                ? MeterFilterReply.DENY
                : MeterFilterReply.NEUTRAL;
    }

    @Override
    public Meter.Id map(Meter.Id id) {
        String name = OTHER_NAMES.getOrDefault(id.getName(), id.getName());
        String help = isMissing(id.getDescription()) ? name.replace('.', ' ') : id.getDescription();
        return new Meter.Id(name, Tags.of(id.getTagsAsIterable()), id.getBaseUnit(), help, id.getType());
    }

    private static boolean isTwin(Meter.Id id) {
        String topic = id.getName().startsWith(KAFKA) ? id.getTag(TOPIC) : null;
        return topic != null && topic.indexOf('.') < 0;
    }

    private static boolean isMissing(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
