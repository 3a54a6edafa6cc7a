package vn.hopluu.access.hierarchy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Another unit that has to do with what a unit reports.
///
/// @param unit the superior's id; null where the unit is a root on these days
/// @param regime the regime for whose reports it is so; null for all
/// @param to the last day, or null while it stands
record Superior(
        @Nullable Long unit,
        Kind kind,
        @Nullable String regime,
        LocalDate from,
        @Nullable LocalDate to) {

    enum Kind {
        /// The administrative parent.
        PARENT,
        /// Takes the parent's place in the tree of a regime.
        RECIPIENT,
        /// Sees and reviews on the way (qua Sở Nội vụ); its own superiors do not.
        INTERMEDIARY,
        /// Receives and returns (Kính gửi); its own superiors do not.
        ADDRESSEE,
        /// Wholly succeeds the unit.
        SUCCESSOR
    }

    boolean holdsOn(LocalDate day) {
        return !from.isAfter(day) && (to == null || !to.isBefore(day));
    }

    boolean isOf(@Nullable String asked) {
        return regime == null || asked == null || regime.equals(asked);
    }
}
