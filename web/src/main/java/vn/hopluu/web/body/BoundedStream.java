package vn.hopluu.web.body;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// A stream of at most so many bytes, which do not let themselves be waited for too long: a sender may be half a minute
/// behind 16 KB in a second. Otherwise a few bytes now and then would hold a thread for ever.
final class BoundedStream extends FilterInputStream {

    private static final long GRACE = TimeUnit.SECONDS.toNanos(30);
    private static final long BYTES_PER_SECOND = 16 * 1024;

    private final long limit;
    private final Runnable exceeded;
    private final LongSupplier nanos;
    private long read;
    private long waited;

    /// @param exceeded run once, where the stream goes on after its bound
    /// @param nanos [System#nanoTime], or a test's
    BoundedStream(InputStream in, long limit, Runnable exceeded, LongSupplier nanos) {
        super(in);
        this.limit = limit;
        this.exceeded = exceeded;
        this.nanos = nanos;
    }

    @Override
    public int read() throws IOException {
        long begun = nanos.getAsLong();
        int value = super.read();
        count(value < 0 ? 0 : 1, nanos.getAsLong() - begun);
        return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        long begun = nanos.getAsLong();
        int count = super.read(target, offset, length);
        count(Math.max(0, count), nanos.getAsLong() - begun);
        return count;
    }

    private void count(int more, long wait) throws IOException {
        boolean within = read <= limit;
        read += more;
        waited += wait;
        if (waited > GRACE + TimeUnit.SECONDS.toNanos(read / BYTES_PER_SECOND)) {
            exceeded.run();
            throw new BodyTooSlow();
        }
        if (read > limit) {
            if (within) {
                exceeded.run();
            }
            throw new BodyTooLarge(limit);
        }
    }
}
