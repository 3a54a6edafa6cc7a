package vn.hopluu.plan.assignment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.AssignmentsChanged;
import vn.hopluu.events.AssignmentsChanged.Role;
import vn.hopluu.plan.time.DateRange;

/// One thing that a user is assigned to.
///
/// @param form the form to which it is limited, or null for all
/// @param sections the sections of that form, by code; none for all
/// @param branch whether it goes for what is entered of everything below the unit, too
/// @param validTo the last day, or null while it stands
@Embeddable
public record Assignment(
        @Column(name = "unit_id") long unitId,
        @Column(name = "role") @Enumerated(EnumType.STRING) Role role,
        @Column(name = "form") @Nullable String form,

        @Column(name = "sections") @JdbcTypeCode(SqlTypes.ARRAY)
        List<String> sections,

        @Column(name = "branch") boolean branch,
        @Column(name = "valid_from") LocalDate validFrom,
        @Column(name = "valid_to") @Nullable LocalDate validTo) {

    /// The order in which assignments are kept: a list that is stated in another order is the same list.
    static final Comparator<Assignment> ORDER = Comparator.comparingLong(Assignment::unitId)
            .thenComparing(Assignment::role)
            .thenComparing(Assignment::form, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Assignment::validFrom);

    DateRange days() {
        return new DateRange(validFrom, validTo);
    }

    /// Whether two say the same on some day: the same role at the same unit, for the same or an enclosing part.
    boolean repeats(Assignment other) {
        return unitId == other.unitId
                && role == other.role
                && days().overlaps(other.days())
                && (form == null || other.form == null || (Objects.equals(form, other.form) && sharesSections(other)));
    }

    private boolean sharesSections(Assignment other) {
        return sections.isEmpty()
                || other.sections.isEmpty()
                || sections.stream().anyMatch(other.sections::contains);
    }

    static Assignment of(AssignmentsChanged.Assignment told) {
        return new Assignment(
                told.unitId(),
                told.role(),
                told.form(),
                told.sections(),
                told.branch(),
                told.validFrom(),
                told.validTo());
    }

    AssignmentsChanged.Assignment toEvent() {
        return new AssignmentsChanged.Assignment(unitId, role, form, sections, branch, validFrom, validTo);
    }
}
