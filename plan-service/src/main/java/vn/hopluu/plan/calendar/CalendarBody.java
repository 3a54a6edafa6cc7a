package vn.hopluu.plan.calendar;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.problem.Findings;
import vn.hopluu.web.language.Message;

/// A calendar as a client states it.
///
/// @param from the first day of which all holidays are stated
/// @param to the last day of which all holidays are stated
@Schema(name = "CalendarBody")
public record CalendarBody(
        @Schema(required = true) @Nullable String name,

        @Schema(format = "date", required = true) @Nullable String from,

        @Schema(format = "date", required = true) @Nullable String to,

        @Nullable List<@Nullable DayBody> days) {

    /// @param kind HOLIDAY: no work although it is no weekend; MAKE_UP: work although it is a weekend
    @Schema(name = "CalendarDayBody")
    public record DayBody(
            @Schema(format = "date", required = true) @Nullable
            String day,

            @Schema(required = true, implementation = CalendarDay.Kind.class) @Nullable
            String kind,

            @Schema(required = true) @Nullable String name) {}

    /// @throws RuntimeException a 422 problem that names everything wrong
    CalendarTerms read() {
        Findings findings = new Findings();
        String called = findings.text("/name", name);
        LocalDate first = findings.day("/from", from);
        LocalDate last = findings.day("/to", to);
        findings.ordered("/to", first, last);
        List<CalendarDay> read = findings.each(
                "/days",
                days,
                (at, day) -> new CalendarDay(
                        findings.day(at + "/day", day.day()),
                        findings.oneOf(at + "/kind", day.kind(), CalendarDay.Kind.class),
                        findings.text(at + "/name", day.name())));
        Set<LocalDate> seen = new HashSet<>();
        for (int place = 0; place < read.size(); place++) {
            checkDay(findings, "/days/" + place + "/day", read.get(place), first, last);
            if (!seen.add(read.get(place).day())) {
                findings.add(
                        "/days/" + place + "/day",
                        "repeated",
                        read.get(place).day(),
                        Message.of("plan.calendar-body.repeated"));
            }
        }
        findings.refuseIfAny();
        return new CalendarTerms(called, first, last, read);
    }

    private static void checkDay(Findings findings, String at, CalendarDay day, LocalDate first, LocalDate last) {
        if (day.day().isBefore(first) || day.day().isAfter(last)) {
            findings.add(at, "not-covered", day.day(), Message.of("plan.rule.day-within", first, last));
        }
        if (day.kind() == CalendarDay.Kind.MAKE_UP && !WorkingDays.isWeekend(day.day())) {
            findings.add(at, "no-weekend", day.day(), Message.of("plan.calendar-body.no-weekend"));
        }
    }
}
