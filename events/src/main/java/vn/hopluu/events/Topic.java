package vn.hopluu.events;

import java.util.Map;

/// The topics and their policies. Launcher, tests and deployments create them from here.
public enum Topic {
    UNITS("hopluu.units.v1", 1, Retention.COMPACTED),
    CATALOGUE("hopluu.catalogue.v1", 1, Retention.COMPACTED),
    PLANS("hopluu.plans.v1", 1, Retention.COMPACTED),
    OBLIGATIONS("hopluu.obligations.v1", 1, Retention.COMPACTED),
    ASSIGNMENTS("hopluu.assignments.v1", 1, Retention.COMPACTED),
    /// Kept for ever by default, so that an empty database can be filled by replay; a campaign's reports share a
    /// partition, for speed and not for safety.
    REPORTS("hopluu.reports.v1", 12, Retention.FOR_EVER),
    STATEMENTS("hopluu.statements.v1", 1, Retention.COMPACTED),
    ROLLUPS("hopluu.rollups.v1", 12, Retention.SEVEN_DAYS),
    COMPUTED("hopluu.computed.v1", 1, Retention.COMPACTED),
    /// Kept for ever and not compacted: of two heads of one number both are evidence.
    AUDIT("hopluu.audit.v1", 1, Retention.FOR_EVER),
    REPORTS_DEAD_LETTERS("hopluu.reports.dlq.v1", 1, Retention.FOR_EVER);

    /// How long a topic keeps its records.
    public enum Retention {
        COMPACTED(Map.of("cleanup.policy", "compact")),
        FOR_EVER(Map.of("cleanup.policy", "delete", "retention.ms", "-1", "retention.bytes", "-1")),
        SEVEN_DAYS(Map.of("cleanup.policy", "delete", "retention.ms", "604800000"));

        private final Map<String, String> settings;

        Retention(Map<String, String> settings) {
            this.settings = settings;
        }
    }

    private final String topicName;
    private final int partitions;
    private final Retention retention;

    Topic(String topicName, int partitions, Retention retention) {
        this.topicName = topicName;
        this.partitions = partitions;
        this.retention = retention;
    }

    public String topicName() {
        return topicName;
    }

    public int partitions() {
        return partitions;
    }

    /// Kafka's own topic settings.
    public Map<String, String> settings() {
        return retention.settings;
    }
}
