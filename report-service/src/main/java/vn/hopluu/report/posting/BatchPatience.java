package vn.hopluu.report.posting;

import java.time.Duration;

/// How long a batch waits for reports that others hold, over all its lines: a batch of thousands of them still ends.
final class BatchPatience {

    private static final long OF_A_BATCH = Duration.ofSeconds(10).toNanos();
    private static final long OF_A_CHUNK = Duration.ofSeconds(2).toNanos();
    private static final long PAUSE_MS = 100;

    private long left = OF_A_BATCH;

    /// What the next lines may have of it.
    ForChunk forChunk() {
        return new ForChunk(System.nanoTime());
    }

    /// The time from the first try of some lines on.
    final class ForChunk {

        private final long until;
        private long counted;

        private ForChunk(long now) {
            counted = now;
            until = now + Math.min(left, OF_A_CHUNK);
        }

        boolean isLeft() {
            long now = System.nanoTime();
            left -= now - counted;
            counted = now;
            return now < until;
        }

        /// @return whether there is time for another try
        boolean pause() {
            if (!isLeft()) {
                return false;
            }
            try {
                Thread.sleep(PAUSE_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
            return isLeft();
        }
    }
}
