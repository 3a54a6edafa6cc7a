package vn.hopluu.web.log;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import io.quarkus.logging.LoggingFilter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jboss.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;

/// So many lines a minute of each category, whoever logs them: a library that says for each try of each thread what
/// one line said before fills a disk, and hides what else is said. What was swallowed is counted, in a line at the end
/// of the minute and in `hopluu.log.swallowed`.
@LoggingFilter(name = "bounded")
public final class BoundedLog implements Filter {

    /// Of one category's warnings and errors.
    static final int MOST_WARNINGS = 20;

    /// Of one category's other lines: callers' mistakes are among them, each with the traceId that they may ask about.
    static final int MOST_LINES = 200;

    /// With a stack trace each: the others of the same minute say nothing new.
    static final int MOST_TRACES = 2;

    static final Duration MINUTE = Duration.ofMinutes(1);

    private record Kind(String category, boolean warning) {}

    private final Map<Kind, Window> windows = new ConcurrentHashMap<>();
    private final Duration length;

    public BoundedLog() {
        this(MINUTE);
    }

    BoundedLog(Duration length) {
        this.length = length;
    }

    @Override
    public boolean isLoggable(LogRecord line) {
        String category = String.valueOf(line.getLoggerName());
        if (category.equals(BoundedLog.class.getName())) {
            return true;
        }
        boolean warning = line.getLevel().intValue() >= Level.WARNING.intValue();
        return windows.computeIfAbsent(new Kind(category, warning), Window::new).takes(line);
    }

    private final class Window {

        private final String category;
        private final int most;
        private long since = System.nanoTime();
        private int lines;
        private int traces;
        private long swallowed;

        Window(Kind kind) {
            this.category = kind.category();
            this.most = kind.warning() ? MOST_WARNINGS : MOST_LINES;
        }

        synchronized boolean takes(LogRecord line) {
            if (swallowed == 0 && System.nanoTime() - since > length.toNanos()) {
                begin();
            }
            if (line.getThrown() != null && ++traces > MOST_TRACES) {
                shorten(line);
            }
            if (++lines <= most || line.getLevel().intValue() > Level.SEVERE.intValue()) {
                return true;
            }
            swallow(line);
            return false;
        }

        private void begin() {
            since = System.nanoTime();
            lines = 0;
            traces = 0;
            swallowed = 0;
        }

        private void shorten(LogRecord line) {
            if (line instanceof ExtLogRecord told) {
                String text = told.getFormattedMessage() + " [" + told.getThrown() + "]";
                told.setThrown(null);
                told.setMessage(text, ExtLogRecord.FormatStyle.NO_FORMAT);
            }
        }

        private void swallow(LogRecord line) {
            swallowed++;
            Counter.builder("hopluu.log.swallowed")
                    .description("Lines of the log that were not written, since their category had written enough")
                    .tag("category", category)
                    .register(Metrics.globalRegistry)
                    .increment();
            if (swallowed == 1) {
                String like = String.valueOf(line.getMessage());
                long left = Math.max(0, length.toNanos() - (System.nanoTime() - since));
                CompletableFuture.delayedExecutor(left, TimeUnit.NANOSECONDS).execute(() -> tell(like));
            }
        }

        private void tell(String like) {
            long count;
            synchronized (this) {
                count = swallowed;
                begin();
            }
            Logger.getLogger(BoundedLog.class)
                    .warnf("%,d more lines of %s were not written, the first like: %s", count, category, like);
        }
    }
}
