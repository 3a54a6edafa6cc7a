package vn.hopluu.web.body;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A stream of at most so many bytes.
final class BoundedStream extends FilterInputStream {

    private final long limit;
    private final Runnable exceeded;
    private long read;

    /// @param exceeded run once, where the stream goes on after its bound
    BoundedStream(InputStream in, long limit, Runnable exceeded) {
        super(in);
        this.limit = limit;
        this.exceeded = exceeded;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        count(Math.max(0, count));
        return count;
    }

    private void count(int more) throws BodyTooLarge {
        boolean within = read <= limit;
        read += more;
        if (read > limit) {
            if (within) {
                exceeded.run();
            }
            throw new BodyTooLarge(limit);
        }
    }
}
