package vn.hopluu.web.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Set;

/// How much of a service anybody may use. Each rate is of requests a second over time; as many again as its burst says
/// may come at once. Of one replica: with three of them behind a balancer it comes to three times as much.
@ConfigMapping(prefix = "hopluu.limits")
public interface LimitSettings {

    /// Of one network address, whoever asks from there.
    @WithDefault("200")
    int addressPerSecond();

    @WithDefault("2000")
    int addressBurst();

    /// Addresses that many share, such as the ingress's and the portal's: not limited.
    @WithDefault("127.0.0.1,0:0:0:0:0:0:0:1")
    Set<String> sharedAddresses();

    /// Of one user.
    @WithDefault("50")
    int userPerSecond();

    @WithDefault("1000")
    int userBurst();

    /// Of one machine client, which works for a whole branch.
    @WithDefault("2000")
    int machinePerSecond();

    @WithDefault("10000")
    int machineBurst();

    /// Of all users that are assigned to one unit, together.
    @WithDefault("200")
    int unitPerSecond();

    @WithDefault("2000")
    int unitBurst();

    /// How many streams one user may have open.
    @WithDefault("20")
    int streamsOfUser();

    /// How many requests are worked on at once, streams aside.
    @WithDefault("400")
    int atOnce();
}
