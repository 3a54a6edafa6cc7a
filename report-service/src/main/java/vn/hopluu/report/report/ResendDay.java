package vn.hopluu.report.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.check.WorkingDays;
import vn.hopluu.report.content.FieldErrors;
import vn.hopluu.web.language.Message;

/// The last day for sending a returned report again. It says nothing of the first submission: who was in time
/// stays in time.
final class ResendDay {

    /// Nobody is given longer to mend a report than until the next one of its kind.
    private static final int LONGEST_DAYS = 366;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private ResendDay() {}

    /// Two working days after the return.
    static LocalDate usual(LocalDate returned) {
        return WorkingDays.after(WorkingDays.after(returned));
    }

    /// The day that whoever returns it sets, else the usual one.
    static LocalDate of(@Nullable LocalDate set, LocalDate today, FieldErrors findings) {
        if (set == null) {
            return usual(today);
        }
        if (set.isBefore(today) || set.isAfter(today.plusDays(LONGEST_DAYS))) {
            findings.add(
                    "/resendBy",
                    "out-of-range",
                    set.toString(),
                    Message.of("report.resend-day.out-of-range", today, today.plusDays(LONGEST_DAYS), usual(today)));
        }
        return set;
    }

    static boolean isOver(LocalDate day, LocalDate today) {
        return today.isAfter(day);
    }

    /// How the report stands, for its unit.
    static String told(LocalDate day, LocalDate today) {
        return isOver(day, today)
                ? "Quá hạn gửi lại từ hết ngày " + day.format(DAY)
                : "Đã trả lại, chờ gửi lại đến hết ngày " + day.format(DAY);
    }
}
