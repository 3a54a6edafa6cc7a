package vn.hopluu.report.statement;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// When a campaign is stated.
@ConfigMapping(prefix = "hopluu.statements")
public interface StatementSettings {

    /// For so long a campaign has been quiet before its count and digest are stated, and stated the second time.
    @WithDefault("PT30S")
    Duration quiet();

    /// So often it is looked for quiet campaigns.
    @WithDefault("5s")
    Duration lookEvery();
}
