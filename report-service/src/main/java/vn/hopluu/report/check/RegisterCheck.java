package vn.hopluu.report.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hopluu.events.Cell;
import vn.hopluu.events.Coverage;
import vn.hopluu.events.FormChanged.Severity;
import vn.hopluu.report.content.Content;
import vn.hopluu.report.reference.Campaign;
import vn.hopluu.report.reference.FormDefinition;
import vn.hopluu.report.register.RegisterCounts;
import vn.hopluu.report.register.RegisterFinding;
import vn.hopluu.report.register.RegisterIndicator;
import vn.hopluu.report.register.RegisterWindow;

/// Whether typed figures are those of the unit's registers, over the days that the report speaks of. The registers hold
/// a unit's own entries, so a consolidated report is not held against them.
@ApplicationScoped
class RegisterCheck implements Check {

    private final RegisterCounts counts;

    RegisterCheck(RegisterCounts counts) {
        this.counts = counts;
    }

    @Override
    public List<Finding> findings(CheckedReport subject, Expectation expected) {
        if (subject.coverage() != Coverage.OWN) {
            return List.of();
        }
        return counts.compare(subject.unit().id(), window(subject), answered(subject)).stream()
                .map(RegisterCheck::finding)
                .toList();
    }

    @Override
    public List<Explainable> explainable(Campaign campaign, FormDefinition definition, Coverage coverage) {
        return coverage != Coverage.OWN
                ? List.of()
                : Arrays.stream(RegisterIndicator.values())
                        .filter(fed -> definition.asksFor(fed.name()))
                        .map(RegisterIndicator::book)
                        .distinct()
                        .map(book -> new Explainable(book.rule(), "Báo cáo khác " + book.label()))
                        .toList();
    }

    private static Map<FormDefinition.Name, Cell> answered(CheckedReport subject) {
        Map<FormDefinition.Name, Cell> answered = new HashMap<>();
        for (FormDefinition.Question question : subject.definition().questions()) {
            Cell cell = subject.filled().cells().get(question.slot());
            if (!(cell instanceof Cell.Unanswered)) {
                answered.put(question.name(), cell);
            }
        }
        return answered;
    }

    /// The days that the report states, in the campaign's reporting year.
    private static RegisterWindow window(CheckedReport subject) {
        RegisterWindow asked = RegisterWindow.of(subject.campaign());
        Content content = subject.filled().content();
        LocalDate from = content.dataFrom() == null ? asked.from() : content.dataFrom();
        LocalDate to = content.dataTo() == null ? asked.to() : content.dataTo();
        boolean isWindow = !from.isAfter(to) && !asked.yearFrom().isAfter(to);
        return isWindow ? new RegisterWindow(asked.yearFrom(), from, to) : asked;
    }

    private static Finding finding(RegisterFinding found) {
        Severity severity = switch (found.severity()) {
            case INFO -> Severity.INFO;
            case EXPLAIN -> Severity.EXPLAIN;
        };
        return new Finding(
                found.book().rule(),
                severity,
                found.message(),
                found.cells().stream().map(FormDefinition.Name::toString).toList(),
                "Sổ theo dõi của đơn vị",
                null);
    }
}
