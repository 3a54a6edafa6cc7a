package vn.hopluu.report.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.hopluu.events.ComputedTotals;
import vn.hopluu.events.Coverage;
import vn.hopluu.events.FormChanged.Severity;
import vn.hopluu.events.IndicatorChanged;
import vn.hopluu.events.IndicatorChanged.ValueType;
import vn.hopluu.report.computed.HeardTotal;
import vn.hopluu.report.computed.HeardTotals;
import vn.hopluu.report.reference.Campaign;
import vn.hopluu.report.reference.FormDefinition;

/// Whether a consolidated report declares what its parts come to, as aggregation-service said last. What may come from
/// units that have not reported is one finding, explained once; a cell in which nobody lacks is explained by itself,
/// and
/// so is a count below what is there already, since nobody who lacks makes it less. A cell that declares nothing is
/// held against nothing: the parts count there.
@ApplicationScoped
class ComputedCheck implements Check {

    static final String RULE = "COMPUTED";
    static final String MISSING = RULE + "-MISSING";
    static final String UNHEARD = RULE + "-UNHEARD";

    private static final String SOURCE = "Số liệu hệ thống tổng hợp từ báo cáo của các đơn vị";
    private static final int MOST_SHOWN = 10;

    private final HeardTotals heard;

    ComputedCheck(HeardTotals heard) {
        this.heard = heard;
    }

    /// A cell that declares something else than its parts come to.
    private record Difference(
            FormDefinition.Question question,
            String label,
            String unit,
            BigDecimal declared,
            ComputedTotals.Total total) {

        /// Whether more units could make it go away.
        boolean mayComeFromMissing(HeardTotal known) {
            boolean below = question.valueType() == ValueType.INTEGER
                    && total.sum() != null
                    && declared.compareTo(total.sum()) < 0;
            return known.totals().missing() > 0 && !total.complete() && !below;
        }

        String computed() {
            return total.sum() == null ? "chưa đơn vị nào có số liệu" : "tổng hợp " + HeardTotal.shown(total.sum());
        }

        String brief() {
            return "%s (%s) kê khai %s, %s".formatted(label, question.name(), HeardTotal.shown(declared), computed());
        }
    }

    @Override
    public List<Finding> findings(CheckedReport subject, Expectation expected) {
        if (subject.coverage() != Coverage.CONSOLIDATED) {
            return List.of();
        }
        return heard.of(subject.campaign(), subject.unit(), subject.coverage())
                .map(known -> findings(differences(subject, known), known))
                .orElseGet(() -> List.of(unheard()));
    }

    @Override
    public List<Explainable> explainable(Campaign campaign, FormDefinition definition, Coverage coverage) {
        if (coverage != Coverage.CONSOLIDATED) {
            return List.of();
        }
        List<Explainable> explainable = new ArrayList<>();
        explainable.add(new Explainable(
                MISSING,
                "Số kê khai khác số hệ thống tổng hợp khi còn đơn vị chưa báo cáo (một lần cho tất cả các ô)"));
        definition.questions().stream()
                .filter(question -> HeardTotal.sums(definition, question))
                .map(question -> new Explainable(
                        rule(question),
                        "%s (%s): số kê khai khác số hệ thống tổng hợp".formatted(question.title(), question.name())))
                .forEach(explainable::add);
        return explainable;
    }

    private static String rule(FormDefinition.Question question) {
        return RULE + "." + question.name();
    }

    private static IndicatorChanged indicator(FormDefinition definition, FormDefinition.Question question) {
        return Objects.requireNonNull(
                definition.indicators().get(question.name().indicator()));
    }

    private static Finding unheard() {
        return new Finding(
                UNHEARD,
                Severity.INFO,
                "Chưa nhận được số liệu hệ thống tổng hợp từ các đơn vị trực thuộc nên số kê khai chưa được đối chiếu."
                        + " Hãy kiểm tra lại trước khi nộp",
                List.of(),
                SOURCE,
                null);
    }

    private static List<Difference> differences(CheckedReport subject, HeardTotal known) {
        FormDefinition definition = subject.definition();
        List<Difference> differences = new ArrayList<>();
        for (FormDefinition.Question question : definition.questions()) {
            BigDecimal declared = SameFigures.figure(subject.filled().cells().get(question.slot()));
            ComputedTotals.Total total = known.of(question);
            if (declared != null && !agrees(declared, total) && HeardTotal.sums(definition, question)) {
                IndicatorChanged indicator = indicator(definition, question);
                differences.add(new Difference(question, question.title(), indicator.measure(), declared, total));
            }
        }
        return differences;
    }

    private static boolean agrees(BigDecimal declared, ComputedTotals.Total total) {
        return total.sum() != null && declared.compareTo(total.sum()) == 0;
    }

    private static List<Finding> findings(List<Difference> differences, HeardTotal known) {
        List<Difference> open = differences.stream()
                .filter(each -> each.mayComeFromMissing(known))
                .toList();
        List<Finding> findings = new ArrayList<>();
        if (!open.isEmpty()) {
            findings.add(missing(open, known));
        }
        differences.stream()
                .filter(each -> !open.contains(each))
                .map(each -> alone(each, known))
                .forEach(findings::add);
        return findings;
    }

    private static Finding missing(List<Difference> open, HeardTotal known) {
        String cells = open.stream().limit(MOST_SHOWN).map(Difference::brief).collect(Collectors.joining("; "));
        int more = open.size() - MOST_SHOWN;
        return new Finding(
                MISSING,
                Severity.EXPLAIN,
                "Số liệu hệ thống tổng hợp %s mới có %s, chưa có báo cáo của %s. Số kê khai khác số tổng hợp: %s%s."
                                .formatted(
                                        known.moment(),
                                        known.reported(),
                                        known.lacking(),
                                        cells,
                                        more > 0 ? "; và " + more + " ô khác" : "")
                        + " Đôn đốc các đơn vị còn thiếu, sửa số kê khai, hoặc giải trình một lần cho tất cả các ô này",
                open.stream().map(each -> each.question().name().toString()).toList(),
                SOURCE,
                null);
    }

    private static Finding alone(Difference each, HeardTotal known) {
        return new Finding(
                rule(each.question()),
                Severity.EXPLAIN,
                "%s (%s): kê khai %s %s, %s %s từ %d/%d đơn vị%s"
                        .formatted(
                                each.label(),
                                each.question().name(),
                                HeardTotal.shown(each.declared()),
                                each.unit(),
                                each.computed(),
                                known.moment(),
                                each.total().answered(),
                                each.total().expected(),
                                apart(each)),
                List.of(each.question().name().toString()),
                SOURCE,
                null);
    }

    private static String apart(Difference each) {
        BigDecimal sum = each.total().sum();
        if (sum == null) {
            return "";
        }
        BigDecimal apart = each.declared().subtract(sum);
        return ", %s %s %s"
                .formatted(apart.signum() > 0 ? "cao hơn" : "thấp hơn", HeardTotal.shown(apart.abs()), each.unit());
    }
}
