package vn.hopluu.report.check;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.FormChanged.Severity;
import vn.hopluu.report.ReportProblem;
import vn.hopluu.report.content.CellAnswer;
import vn.hopluu.report.content.Content;
import vn.hopluu.report.content.FieldErrors;

/// The answer to a report that may not be handed in as it is: an error per finding that does not pass.
final class ChecksRefusal {

    private ChecksRefusal() {}

    static HttpProblem of(Content content, List<Finding> notPassing) {
        FieldErrors errors = new FieldErrors(ReportProblem.CHECKS_NOT_PASSED);
        for (Finding finding : notPassing) {
            errors.add(pointer(content, finding), finding.rule(), value(content, finding), rule(finding));
        }
        return errors.refusal();
    }

    private static String rule(Finding finding) {
        String found = finding.message().endsWith(".") ? finding.message() : finding.message() + ".";
        return found
                + (finding.severity() == Severity.EXPLAIN
                        ? " Hãy sửa số liệu hoặc gửi giải trình."
                        : " Hãy sửa số liệu.");
    }

    /// The cell that the rule names first; the whole list where nothing stands in it.
    private static String pointer(Content content, Finding finding) {
        if (finding.rule().equals(WindowCheck.AHEAD)) {
            return "/dataTo";
        }
        if (finding.rule().equals(WindowCheck.ESTIMATED)) {
            return "/estimatedTo";
        }
        if (finding.rule().equals(WindowCheck.RULE)) {
            return content.dataTo() == null ? "/dataFrom" : "/dataTo";
        }
        if (finding.rule().equals(ObligationCheck.RULE)) {
            return "/explanations";
        }
        for (int i = 0; i < content.sectionWindows().size(); i++) {
            String section = "." + content.sectionWindows().get(i).section();
            if (finding.rule().equals(WindowCheck.RULE + section)
                    || finding.rule().equals(WindowCheck.AHEAD + section)) {
                return "/sectionWindows/" + i;
            }
        }
        int at = place(content, finding);
        return at < 0 ? "/values" : "/values/" + at;
    }

    /// What stands where the pointer points.
    private static @Nullable String value(Content content, Finding finding) {
        if (finding.rule().equals(WindowCheck.RULE)) {
            return Objects.toString(content.dataTo() == null ? content.dataFrom() : content.dataTo());
        }
        int at = place(content, finding);
        if (at < 0) {
            return null;
        }
        CellAnswer answer = content.values().get(at);
        return Stream.of(
                        Optional.ofNullable(answer.amount()).map(BigDecimal::toPlainString),
                        Optional.ofNullable(answer.code()),
                        Optional.ofNullable(answer.answer()).map(String::valueOf),
                        Optional.ofNullable(answer.state()).map(CellAnswer.State::name))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private static int place(Content content, Finding finding) {
        String cell = finding.cells().isEmpty() ? "" : finding.cells().getFirst();
        for (int i = 0; i < content.values().size(); i++) {
            CellAnswer answer = content.values().get(i);
            String name = answer.member() == null ? answer.indicator() : answer.indicator() + "." + answer.member();
            if (cell.equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
