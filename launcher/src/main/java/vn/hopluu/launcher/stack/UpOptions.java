package vn.hopluu.launcher.stack;

import java.time.OffsetDateTime;
import java.util.Optional;

/// How the stack is to run.
///
/// @param portBase where the ports count from; empty: as it runs now, else 8080
/// @param clock what every service's clock shows at the start; empty: as it runs now, else the real time
/// @param detach whether the parts go on when the launcher ends
/// @param records whether parts record for [Stack#makeNextStartsQuicker], which must then follow
/// @param supervised whether detached parts that die are started again
/// @param auth who may do what; empty: as it runs now, else [Auth#DEFAULT]
/// @param mayBeLater whether a clock before what is stored moves on to that, instead of being refused
public record UpOptions(
        Optional<Integer> portBase,
        Optional<OffsetDateTime> clock,
        boolean detach,
        boolean records,
        boolean supervised,
        Optional<Auth> auth,
        boolean mayBeLater) {

    /// Supervised, with the clock as it is asked for.
    public UpOptions(Optional<Integer> portBase, Optional<OffsetDateTime> clock, boolean detach, boolean records) {
        this(portBase, clock, detach, records, true, Optional.empty(), false);
    }

    /// Without recording.
    public UpOptions(Optional<Integer> portBase, Optional<OffsetDateTime> clock, boolean detach) {
        this(portBase, clock, detach, false);
    }

    public static UpOptions detached() {
        return new UpOptions(Optional.empty(), Optional.empty(), true);
    }

    public UpOptions withClock(OffsetDateTime time) {
        return new UpOptions(portBase, Optional.of(time), detach, records, supervised, auth, mayBeLater);
    }

    public UpOptions with(Optional<Auth> other) {
        return new UpOptions(portBase, clock, detach, records, supervised, other, mayBeLater);
    }

    public UpOptions unsupervised() {
        return new UpOptions(portBase, clock, detach, records, false, auth, mayBeLater);
    }

    /// With a clock that moves on to what is stored, where it is before that.
    public UpOptions orLater() {
        return new UpOptions(portBase, clock, detach, records, supervised, auth, true);
    }
}
