package vn.hopluu.plan.unit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.UnitChanged;
import vn.hopluu.plan.time.DateRange;

/// Whom a unit reports to under a regime, where that is not its administrative parent.
///
/// @param validTo the last day, or null while it stands
/// @param recipientId the unit whose total this one's figures enter
/// @param intermediaryId the office that collects and reviews on the way (qua Sở Nội vụ), or null
/// @param addresseeId the office to which reports are addressed (Kính gửi) where that is another than the
///     recipient: it sees them expected, receives and returns them, and does not add; or null
@Embeddable
public record UnitRoute(
        @Column(name = "regime") String regime,
        @Column(name = "valid_from") LocalDate validFrom,
        @Column(name = "valid_to") @Nullable LocalDate validTo,
        @Column(name = "recipient_id") long recipientId,
        @Column(name = "intermediary_id") @Nullable Long intermediaryId,
        @Column(name = "addressee_id") @Nullable Long addresseeId) {

    public DateRange days() {
        return new DateRange(validFrom, validTo);
    }

    /// Everybody whom the route names: all must be there on all its days.
    Stream<Long> superiors() {
        return Stream.of(recipientId, intermediaryId, addresseeId).filter(Objects::nonNull);
    }

    /// The same route, up to another last day; null: without an end.
    public UnitRoute until(@Nullable LocalDate last) {
        return new UnitRoute(regime, validFrom, last, recipientId, intermediaryId, addresseeId);
    }

    static UnitRoute of(UnitChanged.Route told) {
        return new UnitRoute(
                told.regime(),
                told.validFrom(),
                told.validTo(),
                told.recipientId(),
                told.intermediaryId(),
                told.addresseeId());
    }

    UnitChanged.Route toEvent() {
        return new UnitChanged.Route(regime, validFrom, validTo, recipientId, intermediaryId, addresseeId);
    }
}
