package vn.hopluu.report.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.FormChanged.Severity;
import vn.hopluu.events.Period;
import vn.hopluu.events.RegimeChanged.Window;
import vn.hopluu.report.content.CellAnswer;
import vn.hopluu.report.content.Content;
import vn.hopluu.report.reference.Campaign;

/// Whether the figures speak of the days that the campaign asks for. Where nothing is said of days, nothing is found.
@ApplicationScoped
class WindowCheck implements Check {

    /// The rule's code; a section's is `WINDOW.` and the section's.
    static final String RULE = "WINDOW";

    private static final String LAW = "Nghị định 09/2019/NĐ-CP, Điều 12";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    /// Days, both ends included.
    private record Days(LocalDate from, LocalDate to) {

        String text() {
            return "%d ngày (%s–%s)".formatted(ChronoUnit.DAYS.between(from, to) + 1, DAY.format(from), DAY.format(to));
        }
    }

    @Override
    public List<Finding> findings(CheckedReport subject) {
        Content content = subject.filled().content();
        Stream<Finding> ofReport = finding(subject, RULE, "Số liệu", content.dataFrom(), content.dataTo()).stream();
        Stream<Finding> ofSections = content.sectionWindows().stream()
                .flatMap(section -> finding(
                        subject,
                        RULE + "." + section.section(),
                        "Số liệu mục " + section.section(),
                        section.dataFrom(),
                        section.dataTo())
                        .stream());
        return Stream.concat(ofReport, ofSections).toList();
    }

    private static Optional<Finding> finding(
            CheckedReport subject, String rule, String what, @Nullable LocalDate from, @Nullable LocalDate to) {
        Days asked =
                new Days(subject.campaign().windowFrom(), subject.campaign().structureDate());
        // A side that is not stated is taken to be as asked
        Days stated = new Days(from == null ? asked.from() : from, to == null ? asked.to() : to);
        if (stated.equals(asked)) {
            return Optional.empty();
        }
        boolean estimated = isEstimated(subject, stated, asked);
        return Optional.of(new Finding(
                rule,
                estimated ? Severity.INFO : Severity.EXPLAIN,
                "%s %s, kỳ báo cáo theo quy định %s%s"
                        .formatted(
                                what,
                                stated.text(),
                                asked.text(),
                                estimated ? "; phần còn lại đã ghi là số ước thực hiện" : ""),
                List.of(),
                source(subject.campaign()),
                null));
    }

    /// Figures that end early, each of them marked as an estimate, say themselves that the rest of the window is
    /// reckoned in.
    private static boolean isEstimated(CheckedReport subject, Days stated, Days asked) {
        List<CellAnswer> amounts = subject.filled().content().values().stream()
                .filter(answer -> answer.amount() != null)
                .toList();
        return stated.from().equals(asked.from())
                && stated.to().isBefore(asked.to())
                && !amounts.isEmpty()
                && amounts.stream().allMatch(answer -> Boolean.TRUE.equals(answer.estimate()));
    }

    private static String source(Campaign campaign) {
        Period period = Period.parse(campaign.period());
        boolean legal = period.type() != Period.Type.AD_HOC
                && campaign.windowFrom().equals(period.windowFrom(Window.LEGAL))
                && campaign.structureDate().equals(period.windowTo(Window.LEGAL));
        return legal ? LAW : "Đợt báo cáo %s, kỳ %s".formatted(campaign.form(), campaign.period());
    }
}
