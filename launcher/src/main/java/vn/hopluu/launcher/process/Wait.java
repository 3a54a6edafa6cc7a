package vn.hopluu.launcher.process;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Waiting, always within a bound.
public final class Wait {

    private static final Duration STEP = Duration.ofMillis(50);

    private Wait() {}

    /// Asks again and again until the condition holds or the time is over.
    ///
    /// @return whether it holds
    public static boolean until(Duration limit, BooleanSupplier condition) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() >= deadline) {
                return false;
            }
            pause(STEP);
        }
        return true;
    }

    /// @throws IllegalStateException if the thread is interrupted meanwhile
    public static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", e);
        }
    }
}
