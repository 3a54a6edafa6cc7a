package vn.hopluu.plan.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.http.IfMatch;
import vn.hopluu.plan.http.Written;
import vn.hopluu.plan.lock.WriteLock;

/// Stating a calendar. No event travels: the moments that follow from it do.
@ApplicationScoped
class CalendarStatement {

    private final IfMatch ifMatch;
    private final Clock clock;
    private final Event<CalendarStated> changed;

    CalendarStatement(IfMatch ifMatch, Clock clock, Event<CalendarStated> changed) {
        this.ifMatch = ifMatch;
        this.clock = clock;
        this.changed = changed;
    }

    @Transactional
    Written<CalendarView> put(String code, CalendarTerms stated) {
        WriteLock.hold(WriteLock.Register.CATALOGUE);
        @Nullable HolidayCalendar present = HolidayCalendar.findById(code);
        HolidayCalendar calendar = present == null ? new HolidayCalendar(code) : present;
        boolean changes = !calendar.says(stated);
        ifMatch.require(calendar.revision(), changes);
        if (changes) {
            calendar.restate(stated, clock.instant());
            calendar.persistAndFlush();
            changed.fire(new CalendarStated(code));
        }
        return new Written<>(present == null, CalendarView.of(calendar));
    }
}
