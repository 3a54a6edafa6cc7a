package vn.hopluu.web.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InterruptionTest {

    private final List<String> lines = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(line.getLevel() + " "
                    + (line.getParameters() == null
                            ? line.getMessage()
                            : String.format(line.getMessage(), line.getParameters())));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private final Interruption interruption = new Interruption(InterruptionTest.class, "the broker");

    @BeforeEach
    void listen() {
        Logger.getLogger(InterruptionTest.class.getName()).addHandler(handler);
    }

    @AfterEach
    void stop() {
        Logger.getLogger(InterruptionTest.class.getName()).removeHandler(handler);
    }

    @Test
    void what_fails_for_long_is_told_of_once_and_once_when_it_is_back() {
        for (int i = 0; i < 1_204; i++) {
            interruption.failed(new IllegalStateException("x", new java.net.ConnectException("refused")));
        }
        interruption.over();
        interruption.over();

        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).startsWith("WARN").contains("the broker is away: refused");
        assertThat(lines.getLast()).startsWith("INFO").contains("the broker is back after 0 s and 1,204 tries");
    }

    @Test
    void what_works_is_not_told_of() {
        interruption.over();

        assertThat(lines).isEmpty();
        assertThat(interruption.seconds()).isZero();
    }
}
