package vn.hopluu.plan.unit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.hopluu.plan.problem.PlanProblem;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.FieldError;
import vn.hopluu.web.problem.Problem;

/// A unit that still owes reports does not end by being stated so: somebody says first what becomes of them.
@ApplicationScoped
class NoReportsOwed {

    private final ReportsOwed owed;

    NoReportsOwed(ReportsOwed owed) {
        this.owed = owed;
    }

    /// @throws RuntimeException a 409 problem with the list of reports
    void refuseOwing(HistoryReplacement replacement) {
        ends(replacement).ifPresent(end -> refuse(replacement, end));
    }

    private void refuse(HistoryReplacement replacement, LocalDate end) {
        List<String> reports = owed.by(replacement.id(), end.plusDays(1));
        if (!reports.isEmpty()) {
            throw Problem.of(
                    PlanProblem.STILL_OWES,
                    Message.of("plan.no-reports-owed.still-owes", reports.size(), end),
                    reports.stream()
                            .map(report -> new FieldError(
                                    "/versions", "still-owes", report, Message.of("plan.no-reports-owed.rule")))
                            .toList());
        }
    }

    /// The last day, where the unit is to end earlier than it does now.
    private static Optional<LocalDate> ends(HistoryReplacement replacement) {
        Unit present = replacement.present();
        LocalDate end = lastDay(replacement.stated());
        if (present == null || end.equals(LocalDate.MAX)) {
            return Optional.empty();
        }
        return end.isBefore(lastDay(present.history())) ? Optional.of(end) : Optional.empty();
    }

    private static LocalDate lastDay(UnitHistory history) {
        LocalDate last = history.versions().getLast().validTo();
        return last == null ? LocalDate.MAX : last;
    }
}
