package vn.hopluu.launcher.demo;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hopluu.launcher.LauncherException;
import vn.hopluu.launcher.process.Wait;

/// Reads roll-ups from aggregation-service.
final class RollUps {

    private static final Duration STEP = Duration.ofMillis(250);

    private final Api aggregation;

    RollUps(Api aggregation) {
        this.aggregation = aggregation;
    }

    /// Asks until everything is as expected, or the time is over: the last report is folded a moment after it is
    /// posted.
    ///
    /// @return what was found the last time
    Map<RollUpKey, RollUp> awaited(List<Expectation> expectations, Duration patience, ProgressBar bar) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            Map<RollUpKey, RollUp> found = read(keys(expectations));
            List<Difference> differences = TotalsComparison.of(expectations, found);
            bar.reach(expectations.size()
                    - (int) differences.stream()
                            .map(Difference::expectation)
                            .distinct()
                            .count());
            if (differences.isEmpty() || System.nanoTime() >= deadline) {
                return found;
            }
            bar.waiting("the last report to be folded");
            Wait.pause(STEP);
        }
    }

    /// @return those that there are, and that may be read: assignments, too, arrive a moment after they are made
    Map<RollUpKey, RollUp> read(Collection<RollUpKey> keys) {
        Map<RollUpKey, RollUp> found = new LinkedHashMap<>();
        for (RollUpKey key : keys) {
            ApiResponse answer = aggregation.get(key.path());
            if (answer.succeeded()) {
                found.put(key, RollUp.of(answer.body()));
            } else if (!answer.notFound() && !answer.isForbidden()) {
                throw new LauncherException(answer.explained());
            }
        }
        return found;
    }

    /// Both bases of every roll-up that an expectation speaks of: people see them side by side.
    private static Set<RollUpKey> keys(List<Expectation> expectations) {
        Set<RollUpKey> keys = new LinkedHashSet<>();
        for (Expectation expectation : expectations) {
            keys.add(expectation.rollUp().on(RollUpKey.SUBMITTED));
            keys.add(expectation.rollUp().on(RollUpKey.APPROVED));
        }
        return keys;
    }
}
