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
import vn.hopluu.events.AssignmentsChanged.Cause;
import vn.hopluu.events.AssignmentsChanged.Handover;
import vn.hopluu.events.AssignmentsChanged.Role;
import vn.hopluu.events.AssignmentsChanged.Signature;
import vn.hopluu.plan.time.DateRange;

/// One thing that a user is assigned to.
///
/// @param form the form to which it is limited, or null for all
/// @param sections the sections of that form, by code; none for all
/// @param branch whether it goes for what is entered of everything below the unit, too
/// @param validTo the last day, or null while it stands
/// @param heldFor from whom it came by an act of a head; null where an administrator assigned it, as is the cause
/// @param signature what stands on what is signed by it; of a substitution alone
@Embeddable
public record Assignment(
        @Column(name = "unit_id") long unitId,
        @Column(name = "role") @Enumerated(EnumType.STRING) Role role,
        @Column(name = "form") @Nullable String form,

        @Column(name = "sections") @JdbcTypeCode(SqlTypes.ARRAY)
        List<String> sections,

        @Column(name = "branch") boolean branch,
        @Column(name = "valid_from") LocalDate validFrom,
        @Column(name = "valid_to") @Nullable LocalDate validTo,
        @Column(name = "held_for") @Nullable String heldFor,

        @Column(name = "cause") @Enumerated(EnumType.STRING) @Nullable
        Cause cause,

        @Column(name = "signature") @Enumerated(EnumType.STRING) @Nullable
        Signature signature) {

    /// The order in which assignments are kept: a list that is stated in another order is the same list.
    static final Comparator<Assignment> ORDER = Comparator.comparingLong(Assignment::unitId)
            .thenComparing(Assignment::role)
            .thenComparing(Assignment::form, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Assignment::validFrom)
            .thenComparing(Assignment::heldFor, Comparator.nullsFirst(Comparator.naturalOrder()));

    DateRange days() {
        return new DateRange(validFrom, validTo);
    }

    /// The same on other days.
    Assignment during(DateRange days) {
        return new Assignment(unitId, role, form, sections, branch, days.from(), days.to(), heldFor, cause, signature);
    }

    /// The same for somebody else, whom it was handed over to.
    Assignment handedOver(String from, Cause why) {
        return new Assignment(unitId, role, form, sections, branch, validFrom, validTo, from, why, null);
    }

    /// The same, come from whom another one came.
    Assignment like(Assignment other) {
        return new Assignment(
                unitId, role, form, sections, branch, validFrom, validTo, other.heldFor, other.cause, other.signature);
    }

    boolean signsForAnother() {
        return cause == Cause.SUBSTITUTION;
    }

    /// Whether both came from the same person by an act of the same kind, or neither by one.
    boolean cameLike(Assignment other) {
        return Objects.equals(heldFor, other.heldFor) && cause == other.cause && signature == other.signature;
    }

    /// Whether two say the same on some day: the same role at the same unit, for the same or an enclosing part. What
    /// one holds for another stands beside one's own, and ends by itself.
    boolean repeats(Assignment other) {
        return unitId == other.unitId
                && role == other.role
                && cameLike(other)
                && days().overlaps(other.days())
                && (form == null || other.form == null || (Objects.equals(form, other.form) && sharesSections(other)));
    }

    private boolean sharesSections(Assignment other) {
        return sections.isEmpty()
                || other.sections.isEmpty()
                || sections.stream().anyMatch(other.sections::contains);
    }

    static Assignment of(AssignmentsChanged.Assignment told) {
        Handover handover = told.handover();
        return new Assignment(
                told.unitId(),
                told.role(),
                told.form(),
                told.sections(),
                told.branch(),
                told.validFrom(),
                told.validTo(),
                handover == null ? null : handover.user(),
                handover == null ? null : handover.cause(),
                handover == null ? null : handover.signature());
    }

    AssignmentsChanged.Assignment toEvent() {
        return new AssignmentsChanged.Assignment(unitId, role, form, sections, branch, validFrom, validTo, handover());
    }

    @Nullable
    Handover handover() {
        return heldFor == null || cause == null ? null : new Handover(heldFor, cause, signature);
    }
}
