package vn.hopluu.plan.sealing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How long seals are asked for.
@ConfigMapping(prefix = "hopluu.seals")
public interface SealSettings {

    /// A request that report-service has not answered by then ends by itself.
    @WithDefault("PT10M")
    Duration requestLasts();

    /// So often it is looked for requests that have ended.
    @WithDefault("5s")
    Duration lookEvery();
}
