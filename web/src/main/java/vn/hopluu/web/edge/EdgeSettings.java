package vn.hopluu.web.edge;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/// To whom the service answers.
@ConfigMapping(prefix = "hopluu.http")
public interface EdgeSettings {

    /// The names, without ports, under which it is called.
    @WithDefault("localhost,127.0.0.1,[::1]")
    List<String> hosts();

    /// Whose pages may send requests; where none are named, those of every port of the hosts.
    Optional<List<String>> origins();
}
