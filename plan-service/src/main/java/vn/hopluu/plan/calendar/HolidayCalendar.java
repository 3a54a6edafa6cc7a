package vn.hopluu.plan.calendar;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hopluu.events.Revisions;

/// A calendar of holidays (ngày nghỉ lễ, Tết) and the weekend days worked in exchange for some of them.
@Entity
@Table(name = "calendar")
class HolidayCalendar extends PanacheEntityBase {

    @Id
    @Column(name = "code")
    private String code;

    @Column(name = "revision")
    private long revision;

    @Column(name = "name")
    private String name;

    @Column(name = "covered_from")
    private LocalDate from;

    @Column(name = "covered_to")
    private LocalDate to;

    @ElementCollection
    @CollectionTable(name = "calendar_day", joinColumns = @JoinColumn(name = "calendar"))
    @OrderBy("day")
    private List<CalendarDay> days = new ArrayList<>();

    protected HolidayCalendar() {}

    HolidayCalendar(String code) {
        this.code = code;
    }

    static boolean isThere(String code) {
        return count("code", code) > 0;
    }

    static Optional<HolidayCalendar> named(String code) {
        return findByIdOptional(code);
    }

    String code() {
        return code;
    }

    long revision() {
        return revision;
    }

    CalendarTerms terms() {
        return new CalendarTerms(name, from, to, days);
    }

    boolean says(CalendarTerms stated) {
        return revision > 0 && stated.equals(terms());
    }

    void restate(CalendarTerms stated, Instant now) {
        name = stated.name();
        from = stated.from();
        to = stated.to();
        days.clear();
        days.addAll(stated.days());
        revision = Revisions.next(revision, now);
    }

    WorkingDays workingDays() {
        return new WorkingDays(from, to, daysOf(CalendarDay.Kind.HOLIDAY), daysOf(CalendarDay.Kind.MAKE_UP));
    }

    private Set<LocalDate> daysOf(CalendarDay.Kind kind) {
        return days.stream()
                .filter(day -> day.kind() == kind)
                .map(CalendarDay::day)
                .collect(Collectors.toSet());
    }
}
