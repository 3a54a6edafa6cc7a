package vn.hopluu.web.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.IntStream;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;

class BoundedLogTest {

    private final BoundedLog bounded = new BoundedLog(Duration.ofMillis(300));

    private boolean passes(String category) {
        return bounded.isLoggable(line(category, Level.WARNING));
    }

    private static LogRecord line(String category, Level level) {
        LogRecord line = new LogRecord(level, "Connection to node 1 could not be established");
        line.setLoggerName(category);
        return line;
    }

    @Test
    void aCategoryWritesSoManyLinesAMinuteAndTheOthersAreCounted() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        Metrics.addRegistry(meters);
        try {
            // As long as a minute: so many lines take longer than the short one of the other tests
            BoundedLog ofAMinute = new BoundedLog();
            long written = IntStream.range(0, 75_805)
                    .filter(n -> ofAMinute.isLoggable(line("a.noisy.library", Level.WARNING)))
                    .count();

            assertThat(written).isEqualTo(20);
            assertThat(meters.get("hopluu.log.swallowed")
                            .tag("category", "a.noisy.library")
                            .counter()
                            .count())
                    .isEqualTo(75_785);
        } finally {
            Metrics.removeRegistry(meters);
        }
    }

    @Test
    void oneCategoryDoesNotSilenceAnother() {
        IntStream.range(0, 100).forEach(n -> passes("noisy"));

        assertThat(passes("quiet")).isTrue();
    }

    @Test
    void whatEndsTheServiceIsAlwaysWritten() {
        IntStream.range(0, 100).forEach(n -> passes("noisy"));

        assertThat(bounded.isLoggable(line("noisy", new Level("FATAL", 1_100) {})))
                .isTrue();
    }

    @Test
    void afterTheMinuteItWritesAgain() throws InterruptedException {
        IntStream.range(0, 100).forEach(n -> passes("noisy"));

        Thread.sleep(900);

        assertThat(passes("noisy")).isTrue();
    }

    @Test
    void onlyTheFirstLinesBringTheirStack() {
        ExtLogRecord[] lines = new ExtLogRecord[3];
        for (int i = 0; i < 3; i++) {
            lines[i] = new ExtLogRecord(
                    Level.SEVERE, "post %s", ExtLogRecord.FormatStyle.PRINTF, BoundedLogTest.class.getName());
            lines[i].setParameters(new Object[] {"50% of it"});
            lines[i].setLoggerName("failing");
            lines[i].setThrown(new IllegalStateException("no connection"));
            bounded.isLoggable(lines[i]);
        }

        assertThat(lines[1].getThrown()).isNotNull();
        assertThat(lines[2].getThrown()).isNull();
        assertThat(lines[2].getFormattedMessage())
                .isEqualTo("post 50% of it [java.lang.IllegalStateException: no connection]");
    }

    @Test
    void callersMistakesAreWrittenTenTimesAsOften() {
        long written = IntStream.range(0, 1_000)
                .filter(n -> bounded.isLoggable(line("http-problem", Level.INFO)))
                .count();

        assertThat(written).isEqualTo(200);
    }
}
