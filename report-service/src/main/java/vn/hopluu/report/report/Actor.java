package vn.hopluu.report.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.AssignmentsChanged.Handover;
import vn.hopluu.events.AssignmentsChanged.Signature;

/// Who does a thing, when by the server's clock, and from where.
///
/// @param trace the W3C `traceparent` of the request, or null where it had none
/// @param signing for whom he signs it, as deputy or by authorisation; null where it is his own to do
public record Actor(
        String name,
        Instant at,
        @Nullable String trace,
        Origin origin,
        @Nullable Handover signing) {

    /// In his own name.
    public Actor(String name, Instant at, @Nullable String trace, Origin origin) {
        this(name, at, trace, origin, null);
    }

    Actor signing(@Nullable Handover other) {
        return new Actor(name, at, trace, origin, other);
    }

    /// What stands on what he signs; null where he signs for himself, as is for whom.
    @Nullable
    Signature signature() {
        return signing == null ? null : signing.signature();
    }

    @Nullable
    String signsFor() {
        return signing == null ? null : signing.user();
    }
}
