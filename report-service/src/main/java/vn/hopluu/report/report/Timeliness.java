package vn.hopluu.report.report;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import vn.hopluu.report.ReportProblem;
import vn.hopluu.report.reference.Obligations;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.Problem;
import vn.hopluu.web.time.VietnamTime;

/// What a withdrawal does to a report that came in time: it undoes its submission, and the next one counts.
@ApplicationScoped
class Timeliness {

    private final Obligations obligations;

    Timeliness(Obligations obligations) {
        this.obligations = obligations;
    }

    /// @throws HttpProblem 409 where the report came in time, its last day is over, and who withdraws does not say that
    ///     this is known
    void requireKnown(ReportAddress address, Report report, Withdrawal withdrawal, Instant now) {
        Instant first = report.firstSubmittedAt();
        LocalDate dueOn = obligations
                .of(address.unit().id(), address.campaign(), address.key().coverage())
                .dueOn();
        if (first == null || dueOn == null || withdrawal.knowsThatItWillBeLate()) {
            return;
        }
        if (!day(first).isAfter(dueOn) && day(now).isAfter(dueOn)) {
            throw Problem.of(
                    ReportProblem.WILL_BE_LATE, Message.of("report.timeliness.will-be-late", day(first), dueOn));
        }
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, VietnamTime.ZONE);
    }
}
