package vn.hopluu.aggregation.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How open streams are kept.
@ConfigMapping(prefix = "hopluu.live")
public interface LiveSettings {

    /// So often an open stream says that it is there, and looks whether a notice was lost.
    @WithDefault("PT10S")
    Duration heartbeat();

    /// How many streams may be open at a time.
    @WithDefault("500")
    int mostStreams();
}
