package vn.hopluu.report.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.hopluu.events.Coverage;
import vn.hopluu.events.FormChanged.Severity;
import vn.hopluu.report.reference.Campaign;
import vn.hopluu.report.reference.FormDefinition;
import vn.hopluu.report.reference.RuleBook;
import vn.hopluu.report.reference.RuleBooks;
import vn.hopluu.report.reference.Slots;
import vn.hopluu.rules.Figure;
import vn.hopluu.rules.Figures;
import vn.hopluu.rules.FormRule;

/// The rules that the form's version brings. A rule that lacks a figure which it does not call optional is silent.
@ApplicationScoped
class FormRules implements Check {

    private static final Pattern EXPRESSION = Pattern.compile("\\{[^{}]*}");

    private final RuleBooks books;
    private final OtherReports others;
    private final Slots slots;

    FormRules(RuleBooks books, OtherReports others, Slots slots) {
        this.books = books;
        this.others = others;
        this.slots = slots;
    }

    @Override
    public List<Finding> findings(CheckedReport subject, Expectation expected) {
        RuleBook book = books.of(subject.campaign(), subject.coverage());
        String source = "Biểu %s, phiên bản %d".formatted(subject.campaign().form(), book.version());
        Figures figures = new ReportFigures(subject, OtherReportFigures.read(subject, book.elsewhere(), others, slots));
        Stream<Finding> broken = book.rules().stream()
                .flatMap(rule -> rule.check(figures).map(found -> finding(rule, found, source)).stream());
        return Stream.concat(broken, book.unread().stream().map(unread -> finding(unread, source)))
                .toList();
    }

    @Override
    public List<Explainable> explainable(Campaign campaign, FormDefinition definition, Coverage coverage) {
        return definition.layout().rulesFor(coverage).stream()
                .filter(rule -> rule.severity() == Severity.EXPLAIN)
                .map(rule -> new Explainable(
                        rule.code(), EXPRESSION.matcher(rule.message()).replaceAll("…")))
                .toList();
    }

    private static Finding finding(FormRule rule, FormRule.Finding found, String source) {
        List<String> cells = rule.figures().stream()
                .filter(figure -> figure.from() == Figure.From.REPORT)
                .map(Figure::toString)
                .toList();
        return new Finding(found.rule(), found.severity(), found.message(), cells, source, null);
    }

    /// Nobody can mend it in the report, so it holds nothing up; but who reads the findings knows that it was not
    /// looked at.
    private static Finding finding(RuleBook.Unread unread, String source) {
        return new Finding(
                unread.rule().code(),
                Severity.INFO,
                "Quy tắc " + unread.rule().code()
                        + " chưa kiểm tra được: danh mục mà quy tắc cần chưa về đủ. Hãy kiểm tra lại sau.",
                List.of(),
                source,
                null);
    }
}
