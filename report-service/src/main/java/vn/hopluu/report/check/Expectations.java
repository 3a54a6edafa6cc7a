package vn.hopluu.report.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Period;
import vn.hopluu.report.reference.Obligations;

/// Looks up what is expected of a report: its obligation, and how far the unit has reported before.
@ApplicationScoped
class Expectations {

    private final Obligations obligations;
    private final OtherReports reports;
    private final Clock clock;

    Expectations(Obligations obligations, OtherReports reports, Clock clock) {
        this.obligations = obligations;
        this.reports = reports;
        this.clock = clock;
    }

    Expectation of(CheckedReport subject) {
        Obligations.Owed owed = obligations.of(subject.unit().id(), subject.campaign(), subject.coverage());
        return new Expectation(
                owed.duty(),
                AskedDays.of(
                        subject.campaign().windowFrom(),
                        owed.cutOff() == null ? subject.campaign().structureDate() : owed.cutOff(),
                        reportedTo(subject),
                        owed.dueOn()),
                LocalDate.now(clock));
    }

    private @Nullable LocalDate reportedTo(CheckedReport subject) {
        return Period.parse(subject.campaign().period())
                .previous()
                .map(before -> new OtherReports.Key(
                        subject.unit().id(), subject.campaign().form(), before.toString(), subject.coverage()))
                .flatMap(reports::lastDay)
                .orElse(null);
    }
}
