package vn.hopluu.testsupport.architecture.sound;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import vn.hopluu.web.access.Permission;

/// Keeps every rule, close to the edge.
@Path("/sound")
class SoundEndpoint {

    private final Clock clock;

    SoundEndpoint(Clock clock) {
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed(Permission.ROLLUPS_READ)
    String read() {
        Supplier<Instant> time = () -> Instant.now(clock);
        return time.get() + " " + new BigDecimal("0.1").add(BigDecimal.TEN) + " " + System.nanoTime();
    }

    /// A meter wants a double of a gauge, and no figure is one.
    static ToDoubleFunction<SoundEndpoint> gauge() {
        return it -> it.hashCode();
    }
}
