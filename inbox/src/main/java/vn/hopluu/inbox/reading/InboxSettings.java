package vn.hopluu.inbox.reading;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/// How consumers begin.
@ConfigMapping(prefix = "hopluu.inbox")
public interface InboxSettings {

    /// For so long a consumer waits at the start until those before it have come through.
    @WithDefault("PT10M")
    Duration longestWait();

    /// What the names of the consumers' groups begin with, where it is not the service's name: who has another one has
    /// places of its own, and takes nothing from those who run.
    Optional<String> group();
}
