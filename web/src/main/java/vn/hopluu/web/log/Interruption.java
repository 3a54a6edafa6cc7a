package vn.hopluu.web.log;

import java.time.Duration;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Something that is tried again and again until it works: told of once when it fails first, and once when it works
/// again, with how long it was away and how often it was tried. Quiet between.
public final class Interruption {

    private final Logger log;
    private final String what;
    private long since;
    private long tries;

    /// @param by in whose name it is logged
    /// @param what is away, as a sentence begins: `the broker`
    public Interruption(Class<?> by, String what) {
        this.log = Logger.getLogger(by);
        this.what = what;
    }

    /// It failed, once more perhaps.
    public synchronized void failed(Throwable why) {
        failed(reason(why));
    }

    /// It failed, once more perhaps.
    public synchronized void failed(String why) {
        tries++;
        if (tries == 1) {
            since = System.nanoTime();
            log.warnf("%s is away: %s. It is tried again until it is back.", what, why);
        }
    }

    /// It works.
    public synchronized void over() {
        if (tries > 0) {
            log.infof("%s is back after %d s and %s tries.", what, seconds(), String.format(Locale.ROOT, "%,d", tries));
            tries = 0;
        }
    }

    /// For how many seconds it has been failing; 0 where it works.
    public synchronized long seconds() {
        return tries == 0 ? 0 : Duration.ofNanos(System.nanoTime() - since).toSeconds();
    }

    private static String reason(Throwable failure) {
        Throwable last = failure;
        for (int depth = 0; depth < 20 && last.getCause() != null; depth++) {
            last = last.getCause();
        }
        @Nullable String message = last.getMessage();
        return message == null ? last.getClass().getName() : message;
    }
}
