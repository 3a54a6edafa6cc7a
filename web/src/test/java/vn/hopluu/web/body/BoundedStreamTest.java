package vn.hopluu.web.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BoundedStreamTest {

    private final AtomicLong clock = new AtomicLong();
    private final AtomicInteger exceeded = new AtomicInteger();

    /// Each byte lets itself be waited for.
    private BoundedStream stream(int length, long limit, long secondsPerByte) {
        InputStream slow = new InputStream() {
            private final InputStream bytes = new ByteArrayInputStream(new byte[length]);

            @Override
            public int read() throws IOException {
                clock.addAndGet(TimeUnit.SECONDS.toNanos(secondsPerByte));
                return bytes.read();
            }
        };
        return new BoundedStream(slow, limit, exceeded::incrementAndGet, clock::get);
    }

    @Test
    void whatIsWithinItsBoundIsReadWhole() throws IOException {
        assertThat(stream(100, 100, 0).readAllBytes()).hasSize(100);
        assertThat(exceeded).hasValue(0);
    }

    @Test
    void whatGoesOnAfterItsBoundIsTold() {
        assertThatThrownBy(() -> stream(101, 100, 0).readAllBytes()).isInstanceOf(BodyTooLarge.class);
        assertThat(exceeded).hasValue(1);
    }

    @Test
    void bytesThatDripAreNotWaitedForEndlessly() throws IOException {
        BoundedStream dripping = stream(100, 100, 3);
        for (int second = 3; second <= 30; second += 3) {
            dripping.read();
        }

        assertThatThrownBy(dripping::read).isInstanceOf(BodyTooSlow.class);
        assertThat(exceeded).hasValue(1);
    }

    @Test
    void theTimeBetweenReadsIsNotTheSendersOwn() throws IOException {
        BoundedStream quick = stream(100, 100, 0);
        for (int read = 0; read < 100; read++) {
            quick.read();
            clock.addAndGet(TimeUnit.MINUTES.toNanos(1));
        }

        assertThat(quick.read()).isEqualTo(-1);
    }
}
