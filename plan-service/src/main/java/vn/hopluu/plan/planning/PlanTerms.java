package vn.hopluu.plan.planning;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.PlanChanged;
import vn.hopluu.plan.targets.Target;
import vn.hopluu.plan.time.DateRange;

/// What a plan says of itself.
///
/// @param number as on the paper: 439/KH-LĐLĐ
/// @param issuerId the unit that issues it
/// @param issued the day on the paper, or null where it bears none
/// @param superior the plan above it; null and none are the same
/// @param inheritsTargets whether the superior plan's targets are its own too
@Embeddable
public record PlanTerms(
        @Column(name = "number") String number,
        @Column(name = "title") String title,
        @Column(name = "issuer_id") long issuerId,
        @Column(name = "year") int year,
        @Column(name = "issued") @Nullable LocalDate issued,

        @Column(name = "legal_basis") @JdbcTypeCode(SqlTypes.ARRAY)
        List<String> legalBasis,

        @Embedded @Nullable SuperiorPlan superior,
        @Column(name = "inherits_targets") boolean inheritsTargets,

        @Column(name = "tasks") @JdbcTypeCode(SqlTypes.JSON) List<Task> tasks,

        @Column(name = "targets") @JdbcTypeCode(SqlTypes.JSON)
        List<Target> targets) {

    /// @param before what was known of it; how its paper cites the plan above is told by no event
    static PlanTerms of(PlanChanged told, @Nullable PlanTerms before) {
        return new PlanTerms(
                told.number(),
                told.title(),
                told.issuerId(),
                told.year(),
                told.issued(),
                told.legalBasis(),
                before != null && !before.above().isNone()
                        ? before.above()
                        : new SuperiorPlan(told.superior(), null, null, null),
                told.inheritsTargets(),
                told.tasks().stream().map(Task::of).toList(),
                told.targets().stream().map(Target::of).toList());
    }

    /// The plan above it.
    SuperiorPlan above() {
        return Objects.requireNonNullElse(superior, SuperiorPlan.NONE);
    }

    boolean says(PlanTerms other) {
        return withoutAbsence().equals(other.withoutAbsence());
    }

    private PlanTerms withoutAbsence() {
        return new PlanTerms(
                number, title, issuerId, year, issued, legalBasis, above(), inheritsTargets, tasks, targets);
    }

    /// The days of the plan's year.
    DateRange days() {
        return daysOf(year);
    }

    static DateRange daysOf(int year) {
        return new DateRange(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }
}
