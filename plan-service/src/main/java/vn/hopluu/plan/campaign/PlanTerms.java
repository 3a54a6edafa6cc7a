package vn.hopluu.plan.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import vn.hopluu.plan.time.DateRange;

/// What a plan says of itself.
///
/// @param number as on the paper: 439/KH-LĐLĐ
/// @param issuerId the unit that issues it
@Embeddable
public record PlanTerms(
        @Column(name = "number") String number,
        @Column(name = "title") String title,
        @Column(name = "issuer_id") long issuerId,
        @Column(name = "year") int year) {

    /// The days of the plan's year.
    DateRange days() {
        return daysOf(year);
    }

    static DateRange daysOf(int year) {
        return new DateRange(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }
}
