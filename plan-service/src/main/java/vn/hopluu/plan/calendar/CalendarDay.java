package vn.hopluu.plan.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/// A day on which work is otherwise than its weekday says.
@Embeddable
public record CalendarDay(
        @Column(name = "day") LocalDate day,
        @Column(name = "kind") @Enumerated(EnumType.STRING) Kind kind,
        @Column(name = "name") String name) {

    /// How it differs.
    public enum Kind {
        /// No work although it is no weekend.
        HOLIDAY,
        /// Work although it is a weekend (làm bù).
        MAKE_UP
    }
}
