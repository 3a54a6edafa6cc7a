package vn.hopluu.plan.unit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.UnitChanged;
import vn.hopluu.plan.time.DateRange;

/// What a unit was from one day to another.
///
/// @param validTo the last day, or null while it stands
/// @param type a word of the data: PROVINCE, DISTRICT, COMMUNE, DEPARTMENT, UNION, …
/// @param parentId the administrative parent's id, or null for a root
@Embeddable
public record UnitVersion(
        @Column(name = "valid_from") LocalDate validFrom,
        @Column(name = "valid_to") @Nullable LocalDate validTo,
        @Column(name = "code") String code,
        @Column(name = "name") String name,
        @Column(name = "type") String type,
        @Column(name = "parent_id") @Nullable Long parentId) {

    public DateRange days() {
        return new DateRange(validFrom, validTo);
    }

    static UnitVersion of(UnitChanged.Version told) {
        return new UnitVersion(
                told.validFrom(), told.validTo(), told.code(), told.name(), told.type(), told.parentId());
    }

    UnitChanged.Version toEvent() {
        return new UnitChanged.Version(validFrom, validTo, code, name, type, parentId);
    }
}
