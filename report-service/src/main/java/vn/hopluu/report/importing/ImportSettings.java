package vn.hopluu.report.importing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How long imports are kept, and how many.
@ConfigMapping(prefix = "hopluu.imports")
public interface ImportSettings {

    /// An import that is older is forgotten, committed or not.
    @WithDefault("PT24H")
    Duration kept();

    /// So many imports of one caller are kept at a time, and beside them so many of the newest that were refused.
    @WithDefault("100")
    int most();
}
