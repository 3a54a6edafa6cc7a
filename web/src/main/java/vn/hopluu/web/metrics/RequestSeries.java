package vn.hopluu.web.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// Bounds the series of requests: an address or a method that a caller invents is `OTHER`, and makes no series of its
/// own. Times are counted in buckets, so that quantiles can be made over replicas.
final class RequestSeries implements MeterFilter {

    private static final String REQUESTS = "http.server.requests";
    private static final String METHOD = "method";
    private static final String URI = "uri";
    private static final String OTHER = "OTHER";
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", OTHER);

    /// What the framework says where there is no template.
    private static final Set<String> WITHOUT_TEMPLATE = Set.of("NOT_FOUND", "REDIRECTION", "UNKNOWN", "root", OTHER);

    private static final long[] BUCKETS_MILLIS = {10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000};

    private final Set<String> templates;

    RequestSeries(Set<String> templates) {
        this.templates = templates;
    }

    @Override
    public Meter.Id map(Meter.Id id) {
        if (!id.getName().equals(REQUESTS)) {
            return id;
        }
        List<Tag> bounded = id.getTags().stream().map(this::bounded).toList();
        return id.replaceTags(bounded);
    }

    private Tag bounded(Tag tag) {
        return switch (tag.getKey()) {
            case METHOD -> METHODS.contains(tag.getValue()) ? tag : Tag.of(METHOD, OTHER);
            case URI ->
                templates.contains(tag.getValue()) || WITHOUT_TEMPLATE.contains(tag.getValue())
                        ? tag
                        : Tag.of(URI, OTHER);
            default -> tag;
        };
    }

    @Override
    public @Nullable DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
        return id.getName().equals(REQUESTS)
                ? DistributionStatisticConfig.builder()
                        .serviceLevelObjectives(LongStream.of(BUCKETS_MILLIS)
                                .map(millis -> Duration.ofMillis(millis).toNanos())
                                .asDoubleStream()
                                .toArray())
                        .build()
                        .merge(config)
                : config;
    }
}
