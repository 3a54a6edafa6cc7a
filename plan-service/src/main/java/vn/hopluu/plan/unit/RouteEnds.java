package vn.hopluu.plan.unit;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Whom a route names, on whatever days.
record RouteEnds(
        long recipientId,
        @Nullable Long intermediaryId,
        @Nullable Long addresseeId) {

    static RouteEnds of(UnitRoute route) {
        return new RouteEnds(route.recipientId(), route.intermediaryId(), route.addresseeId());
    }

    /// Whether an office collects and reviews on the way, or receives.
    boolean passesAnOffice() {
        return intermediaryId != null || addresseeId != null;
    }

    Stream<Long> ids() {
        return Stream.of(recipientId, intermediaryId, addresseeId).filter(Objects::nonNull);
    }
}
