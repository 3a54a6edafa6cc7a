package vn.hopluu.aggregation.statement;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// When statements are compared with what is held.
@ConfigMapping(prefix = "hopluu.statements")
public interface StatementSettings {

    /// So often it is looked for statements to compare.
    @WithDefault("5s")
    Duration compareEvery();

    /// For so long neither a statement nor a change comes before a difference is believed that was stated only once:
    /// longer than a statement of a change takes to come.
    @WithDefault("PT5M")
    Duration patience();

    /// After so long a campaign that differed is compared again.
    @WithDefault("PT30S")
    Duration compareAgain();
}
