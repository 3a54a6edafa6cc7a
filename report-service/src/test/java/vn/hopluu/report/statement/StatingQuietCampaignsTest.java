package vn.hopluu.report.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hopluu.report.reference.Campaign;

class StatingQuietCampaignsTest {

    private static final StatementSettings SETTINGS = new StatementSettings() {
        @Override
        public Duration quiet() {
            return Duration.ofSeconds(30);
        }

        @Override
        public Duration lookEvery() {
            return Duration.ofSeconds(5);
        }
    };

    private final List<String> lines = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(String.format(line.getMessage(), line.getParameters()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private boolean isDiskFull;

    /// Three campaigns are always quiet.
    private final ChangedCampaigns changed = new ChangedCampaigns(null) {
        @Override
        List<Campaign.Key> quiet(Duration quiet, int most) {
            return List.of(
                    new Campaign.Key("DVCQ-Q", "2024-Q1"),
                    new Campaign.Key("DVCQ-6T", "2023-H1"),
                    new Campaign.Key("DVCQ-N", "2023-Y"));
        }

        @Override
        void bringTogether() {}

        @Override
        long waiting() {
            return 3;
        }
    };

    private final Statements statements = new Statements(null, changed, null, null, Clock.systemUTC(), SETTINGS) {
        @Override
        boolean state(Campaign.Key campaign) {
            if (isDiskFull) {
                throw new IllegalStateException("no space left");
            }
            return true;
        }
    };

    private final StatingQuietCampaigns stating = new StatingQuietCampaigns(statements, changed, SETTINGS);

    @BeforeEach
    void listen() {
        Logger.getLogger(StatingQuietCampaigns.class.getName()).addHandler(handler);
    }

    @AfterEach
    void stop() {
        Logger.getLogger(StatingQuietCampaigns.class.getName()).removeHandler(handler);
    }

    @Test
    void what_cannot_be_stated_for_long_is_told_of_once_and_once_when_it_is() {
        isDiskFull = true;
        for (int look = 0; look < 100; look++) {
            stating.stateTheQuiet();
        }
        isDiskFull = false;
        stating.stateTheQuiet();
        stating.stateTheQuiet();

        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).contains("away", "DVCQ-Q", "no space left");
        assertThat(lines.getLast()).contains("back after", "300 tries");
    }
}
