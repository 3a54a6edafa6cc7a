package vn.hopluu.plan.unit;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A unit as it is on one day; found by a search, also one that has ended, as it was last.
///
/// @param parent the code that the parent bears on that day, or null for a root
/// @param validTo the last day on which it is so, or null
/// @param successors of one that has ended who took over; of one that stands none
@Schema(name = "UnitOnDay")
public record UnitOnDay(
        long id,
        String code,
        String name,
        String type,
        @Nullable String parent,
        @Nullable Long parentId,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<Successor> successors) {

    boolean hasEnded(LocalDate day) {
        return validTo != null && validTo.isBefore(day);
    }

    UnitOnDay followedBy(List<Successor> its) {
        return new UnitOnDay(id, code, name, type, parent, parentId, validFrom, validTo, its);
    }
}
