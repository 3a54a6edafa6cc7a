package vn.hopluu.plan.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.FormChanged;

/// One figure of a form. Its place in the form's list is its number, for ever; it never changes.
///
/// @param member one member per dimension joined by dots (`PLANNED.STAFF`), or null for the total
/// @param scale how many decimals it keeps
/// @param adds false where the figure overlaps other units' figures: kept per unit, compared, never summed
@Embeddable
public record Slot(
        @Column(name = "indicator") String indicator,
        @Column(name = "member") @Nullable String member,
        @Column(name = "scale") int scale,
        @Column(name = "adds") boolean adds) {

    boolean holds(String otherIndicator, @Nullable String otherMember) {
        return indicator.equals(otherIndicator) && Objects.equals(member, otherMember);
    }

    /// `TCD01` for the total, `TCD01/TX` for a member.
    static String figure(String indicator, @Nullable String member) {
        return member == null ? indicator : indicator + "/" + member;
    }

    String figure() {
        return figure(indicator, member);
    }

    static Slot of(FormChanged.Slot told) {
        return new Slot(told.indicator(), told.member(), told.scale(), told.adds());
    }

    FormChanged.Slot toEvent() {
        return new FormChanged.Slot(indicator, member, scale, adds);
    }
}
