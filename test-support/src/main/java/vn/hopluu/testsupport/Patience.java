package vn.hopluu.testsupport;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/// How long a test waits for what has to come. Long, since a machine that builds is busy: only a test that would fail
/// anyway waits to the end.
public final class Patience {

    private static final Duration MOST = Duration.ofSeconds(60);

    /// A tenth of a second, which is usual, would be most of what many tests wait.
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private Patience() {}

    /// A wait of a minute at most; `atMost` makes it another, where how soon is what the test is about.
    public static ConditionFactory await() {
        return Awaitility.await().atMost(MOST).pollInterval(BETWEEN_LOOKS);
    }
}
