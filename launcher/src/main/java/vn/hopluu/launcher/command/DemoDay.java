package vn.hopluu.launcher.command;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import vn.hopluu.launcher.LauncherException;
import vn.hopluu.launcher.stack.PortPlan;

/// The demo's clock, beside that of a stack which runs already. A clock after the demo's day is kept: every total is
/// the same, and the reports only come later. By one before it the reports would speak of days that have not come,
/// and report-service refuses them.
final class DemoDay {

    /// The day on which the samples' quarterly report is written; the reports of 2023 are late by then.
    static final OffsetDateTime START = OffsetDateTime.parse("2024-03-01T08:00+07:00");

    /// The last day of the window of the first quarter of 2024, the samples' newest: afterwards its reports are late.
    private static final LocalDate LAST = LocalDate.of(2024, 3, 14);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private DemoDay() {}

    /// @param today the day by the running stack's clock
    /// @throws LauncherException where that is before the demo's day, with the commands that mend it
    static void requireNotBefore(LocalDate today, int portBase) {
        if (today.isBefore(START.toLocalDate())) {
            throw new LauncherException("Đồng hồ của hệ thống đang chạy ở ngày %s, trước ngày của dữ liệu mẫu (%s)."
                            .formatted(DAY.format(today), DAY.format(START))
                    + System.lineSeparator()
                    + "The stack runs by a clock on %s, before the samples' day (%s): their reports would speak of days"
                            .formatted(DAY.format(today), DAY.format(START))
                    + " that have not come. Nothing was loaded. Let the demo start the stack by its own clock:"
                    + System.lineSeparator() + "  ./hopluu down" + System.lineSeparator() + "  ./hopluu demo"
                    + (portBase == PortPlan.DEFAULT_BASE ? "" : " --port-base " + portBase));
        }
    }

    /// What to know about figures that come so much later than the samples' documents.
    static Optional<String> remark(LocalDate today) {
        return today.isAfter(LAST)
                ? Optional.of(
                        "By the services' clock today is %s, so that all the samples' reports are late. To see them"
                                        .formatted(DAY.format(today))
                                + " on their own day," + System.lineSeparator()
                                + "%s, start on empty data: ./hopluu down, delete the folder .hopluu, ./hopluu demo"
                                        .formatted(DAY.format(START)))
                : Optional.empty();
    }
}
