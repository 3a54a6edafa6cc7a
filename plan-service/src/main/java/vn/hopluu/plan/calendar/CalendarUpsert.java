package vn.hopluu.plan.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.http.IfMatch;
import vn.hopluu.plan.http.PutResult;
import vn.hopluu.plan.lock.WriteLock;

/// Creates or replaces a calendar. No event travels: the moments that follow from it do.
@ApplicationScoped
class CalendarUpsert {

    private final IfMatch ifMatch;
    private final Clock clock;
    private final Event<CalendarUpdated> changed;

    CalendarUpsert(IfMatch ifMatch, Clock clock, Event<CalendarUpdated> changed) {
        this.ifMatch = ifMatch;
        this.clock = clock;
        this.changed = changed;
    }

    @Transactional
    PutResult<CalendarView> put(String code, CalendarTerms stated) {
        WriteLock.hold(WriteLock.Register.CATALOGUE);
        @Nullable HolidayCalendar present = HolidayCalendar.findById(code);
        HolidayCalendar calendar = present == null ? new HolidayCalendar(code) : present;
        boolean changes = !calendar.says(stated);
        ifMatch.require(calendar.revision(), changes);
        if (changes) {
            calendar.restate(stated, clock.instant());
            calendar.persistAndFlush();
            changed.fire(new CalendarUpdated(code));
        }
        return new PutResult<>(present == null, CalendarView.of(calendar));
    }
}
