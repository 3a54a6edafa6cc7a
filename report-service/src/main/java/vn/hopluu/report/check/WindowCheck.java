package vn.hopluu.report.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hopluu.events.Coverage;
import vn.hopluu.events.FormChanged.Severity;
import vn.hopluu.events.Period;
import vn.hopluu.events.RegimeChanged.Window;
import vn.hopluu.report.content.CellAnswer;
import vn.hopluu.report.content.Content;
import vn.hopluu.report.reference.Campaign;
import vn.hopluu.report.reference.FormDefinition;

/// Whether the figures speak of the days that are asked for: those of the window, from where the unit's last report
/// ended, and no later than today.
@ApplicationScoped
class WindowCheck implements Check {

    /// The rule's code; a section's is `WINDOW.` and the section's.
    static final String RULE = "WINDOW";

    /// The code of the finding that a last day lies ahead.
    static final String AHEAD = "DATA-TO";

    /// The code of findings about the day to which estimates reach.
    static final String ESTIMATED = "ESTIMATED-TO";

    private static final String PROPOSED = "DAYS";
    private static final String CUT_OFF = "Nghị định 09/2019/NĐ-CP, Điều 12";
    private static final String SENDING = "Nghị định 09/2019/NĐ-CP, Điều 8";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    /// Days, both ends included.
    private record Days(LocalDate from, LocalDate to) {

        String text() {
            return "%d ngày (%s–%s)".formatted(ChronoUnit.DAYS.between(from, to) + 1, DAY.format(from), DAY.format(to));
        }
    }

    @Override
    public List<Finding> findings(CheckedReport subject, Expectation expected) {
        Content content = subject.filled().content();
        Days stated = new Days(Objects.requireNonNull(content.dataFrom()), Objects.requireNonNull(content.dataTo()));
        List<Finding> findings = new ArrayList<>();
        if (subject.proposed()) {
            findings.add(proposed(stated));
        }
        finding(subject, expected, RULE, "Thời gian lấy số liệu", stated).ifPresent(findings::add);
        if (content.estimatedTo() != null) {
            estimated(subject, expected.days(), content.estimatedTo()).ifPresent(findings::add);
        }
        for (Content.SectionWindow section : content.sectionWindows()) {
            finding(
                            subject,
                            expected,
                            RULE + "." + section.section(),
                            "Thời gian lấy số liệu mục " + section.section(),
                            new Days(section.dataFrom(), section.dataTo()))
                    .ifPresent(findings::add);
        }
        return findings;
    }

    @Override
    public List<Explainable> explainable(Campaign campaign, FormDefinition definition, Coverage coverage) {
        return Stream.concat(
                        Stream.of(new Explainable(
                                RULE, "Thời gian lấy số liệu khác thời gian chốt số liệu theo quy định")),
                        definition.layout().sections().stream()
                                .map(section -> new Explainable(
                                        RULE + "." + section.code(),
                                        "Thời gian lấy số liệu mục " + section.code()
                                                + " khác thời gian chốt số liệu theo quy định")))
                .toList();
    }

    private static Finding proposed(Days stated) {
        return new Finding(
                PROPOSED,
                Severity.INFO,
                "Báo cáo chưa ghi đủ hai ngày của số liệu: lấy từ %s đến hết %s. Nếu không đúng, hãy ghi rõ"
                        .formatted(DAY.format(stated.from()), DAY.format(stated.to())),
                List.of(),
                CUT_OFF,
                null);
    }

    private static Optional<Finding> finding(
            CheckedReport subject, Expectation expected, String rule, String what, Days stated) {
        AskedDays asked = expected.days();
        if (stated.from().isAfter(stated.to())) {
            return Optional.of(backwards(rule, what, stated));
        }
        if (stated.to().isAfter(expected.today())) {
            return Optional.of(ahead(rule, what, stated, expected.today()));
        }
        if (stated.from().equals(asked.from()) && asked.endsInOrder(stated.to(), expected.today())) {
            return asked.sentBy() == null || !stated.to().isBefore(asked.cutOff())
                    ? Optional.empty()
                    : Optional.of(sentEarly(rule, what, stated, asked));
        }
        Days window = new Days(asked.from(), asked.toAsOf(expected.today()));
        boolean estimated = isEstimated(subject, stated, window);
        return Optional.of(new Finding(
                rule,
                estimated ? Severity.INFO : Severity.EXPLAIN,
                "%s %s; thời gian chốt số liệu theo quy định %s%s%s"
                        .formatted(
                                what,
                                stated.text(),
                                window.text(),
                                seam(stated, asked),
                                estimated ? "; phần còn lại đã ghi là số ước thực hiện" : ""),
                List.of(),
                source(subject.campaign(), asked),
                null));
    }

    /// One day is stated and the other was proposed, and they do not fit: which stretch is meant is not guessed.
    private static Finding backwards(String rule, String what, Days stated) {
        return new Finding(
                rule,
                Severity.BLOCK,
                "%s từ %s đến hết %s: ngày đầu sau ngày cuối, hãy ghi rõ cả hai ngày"
                        .formatted(what, DAY.format(stated.from()), DAY.format(stated.to())),
                List.of(),
                CUT_OFF,
                null);
    }

    private static Finding ahead(String rule, String what, Days stated, LocalDate today) {
        return new Finding(
                rule.replace(RULE, AHEAD),
                Severity.BLOCK,
                "%s tính đến hết %s, sau hôm nay (%s)".formatted(what, DAY.format(stated.to()), DAY.format(today)),
                List.of(),
                CUT_OFF,
                null);
    }

    /// Estimates reach to the end of what is asked, and not beyond.
    private static Optional<Finding> estimated(CheckedReport subject, AskedDays asked, LocalDate estimatedTo) {
        LocalDate windowTo = subject.campaign().structureDate();
        if (estimatedTo.isAfter(windowTo)) {
            return Optional.of(new Finding(
                    ESTIMATED,
                    Severity.BLOCK,
                    "Số ước tính đến hết %s, sau ngày cuối của kỳ báo cáo (%s)"
                            .formatted(DAY.format(estimatedTo), DAY.format(windowTo)),
                    List.of(),
                    source(subject.campaign(), asked),
                    null));
        }
        return estimates(subject).isEmpty()
                ? Optional.of(new Finding(
                        ESTIMATED,
                        Severity.INFO,
                        "Báo cáo ghi ước tính đến hết %s nhưng không ô nào được đánh dấu là số ước"
                                .formatted(DAY.format(estimatedTo)),
                        List.of(),
                        CUT_OFF,
                        null))
                : Optional.empty();
    }

    private static List<CellAnswer> estimates(CheckedReport subject) {
        return subject.filled().content().values().stream()
                .filter(answer -> Boolean.TRUE.equals(answer.estimate()))
                .toList();
    }

    private static Finding sentEarly(String rule, String what, Days stated, AskedDays asked) {
        return new Finding(
                rule,
                Severity.INFO,
                "%s %s; kế hoạch yêu cầu gửi báo cáo chậm nhất %s, trước ngày chốt số liệu %s"
                        .formatted(
                                what,
                                stated.text(),
                                DAY.format(Objects.requireNonNull(asked.sentBy())),
                                DAY.format(asked.cutOff())),
                List.of(),
                SENDING,
                null);
    }

    /// How the first day fits to the last one of the report before.
    private static String seam(Days stated, AskedDays asked) {
        LocalDate reported = asked.reportedTo();
        if (reported == null || stated.from().equals(asked.from())) {
            return "";
        }
        long days = Math.abs(ChronoUnit.DAYS.between(asked.from(), stated.from()));
        return "; kỳ trước đã báo cáo đến hết %s, %s %d ngày"
                .formatted(DAY.format(reported), stated.from().isAfter(asked.from()) ? "bỏ trống" : "trùng", days);
    }

    /// Figures that end early and say to which day they are estimated, or are estimates all, say
    /// themselves that the rest of the window is reckoned in.
    private static boolean isEstimated(CheckedReport subject, Days stated, Days asked) {
        LocalDate estimatedTo = subject.filled().content().estimatedTo();
        if (estimatedTo != null && !estimates(subject).isEmpty()) {
            return stated.from().equals(asked.from()) && !estimatedTo.isBefore(asked.to());
        }
        List<CellAnswer> amounts = subject.filled().content().values().stream()
                .filter(answer -> answer.amount() != null)
                .toList();
        return stated.from().equals(asked.from())
                && stated.to().isBefore(asked.to())
                && !amounts.isEmpty()
                && amounts.stream().allMatch(answer -> Boolean.TRUE.equals(answer.estimate()));
    }

    private static String source(Campaign campaign, AskedDays asked) {
        if (!asked.cutOff().equals(campaign.structureDate())) {
            return "Thời gian chốt số liệu theo kế hoạch: " + DAY.format(asked.cutOff());
        }
        Period period = Period.parse(campaign.period());
        boolean legal = period.type() != Period.Type.AD_HOC
                && campaign.windowFrom().equals(period.windowFrom(Window.LEGAL))
                && campaign.structureDate().equals(period.windowTo(Window.LEGAL));
        return legal ? CUT_OFF : "Đợt báo cáo %s, %s".formatted(campaign.form(), period.words());
    }
}
