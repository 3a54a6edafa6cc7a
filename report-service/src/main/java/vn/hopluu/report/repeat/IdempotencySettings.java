package vn.hopluu.report.repeat;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How long a request may be repeated.
@ConfigMapping(prefix = "hopluu.idempotency")
public interface IdempotencySettings {

    /// For so long an answer is kept under its key.
    @WithDefault("P7D")
    Duration kept();
}
