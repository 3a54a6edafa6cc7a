package vn.hopluu.report.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.hopluu.events.Cell;
import vn.hopluu.events.FormChanged;
import vn.hopluu.events.FormChanged.Severity;
import vn.hopluu.events.IndicatorChanged;
import vn.hopluu.report.reference.FormDefinition;

/// Whether a figure is the same in every form of the unit that asks for it (R5): a copy is held against its
/// home form, a home against all its copies; where no home is set, each against each. What the form's own rules
/// compare with a form is left to them.
@ApplicationScoped
class SameFigureCheck implements Check {

    private static final Locale VIETNAMESE = Locale.of("vi", "VN");
    private static final Pattern OTHER_FORM = Pattern.compile(
            "form\\(\\s*[\"']([^\"']+)[\"']\\s*\\)\\s*\\.\\s*([A-Za-z_][A-Za-z0-9_]*(?:\\.[A-Za-z_][A-Za-z0-9_]*)*)");

    private final SameFigures same;

    SameFigureCheck(SameFigures same) {
        this.same = same;
    }

    @Override
    public List<Finding> findings(CheckedReport subject, Expectation expected) {
        FormDefinition definition = subject.definition();
        Map<FormDefinition.Name, List<SameFigures.Copy>> copies =
                same.of(subject.campaign(), definition, subject.unit().id(), subject.coverage());
        if (copies.isEmpty()) {
            return List.of();
        }
        Set<String> ruled = ruled(definition.layout().rulesFor(subject.coverage()));
        List<Finding> findings = new ArrayList<>();
        for (FormDefinition.Question question : definition.questions()) {
            Cell cell = subject.filled().cells().get(question.slot());
            BigDecimal stated = SameFigures.figure(cell);
            Set<String> homes = SameFigures.homes(definition, question.name().indicator(), subject.campaign());
            boolean home = homes.isEmpty() || homes.contains(definition.form());
            List<SameFigures.Copy> differing = copies.getOrDefault(question.name(), List.of()).stream()
                    .filter(copy -> home || copy.home())
                    .filter(copy -> !ruled.contains(copy.form() + " " + question.name()))
                    .filter(copy -> stated != null && stated.compareTo(copy.amount()) != 0)
                    .toList();
            if (stated != null && !differing.isEmpty()) {
                findings.add(finding(definition, question, stated, differing, homes));
            }
        }
        return findings;
    }

    /// `01-XLD DT02` for each figure of another form that a rule names.
    private static Set<String> ruled(List<FormChanged.Rule> rules) {
        Set<String> ruled = new HashSet<>();
        for (FormChanged.Rule rule : rules) {
            Matcher named = OTHER_FORM.matcher(rule.expression());
            while (named.find()) {
                ruled.add(named.group(1) + " " + named.group(2));
            }
        }
        return ruled;
    }

    private static Finding finding(
            FormDefinition definition,
            FormDefinition.Question question,
            BigDecimal stated,
            List<SameFigures.Copy> differing,
            Set<String> homes) {
        IndicatorChanged indicator = Objects.requireNonNull(
                definition.indicators().get(question.name().indicator()));
        String others = differing.stream()
                .map(copy -> "biểu %s%s (bản %d) %s %s"
                        .formatted(
                                copy.form(),
                                copy.home() ? ", biểu gốc" : "",
                                copy.version(),
                                copy.summed() ? "cộng các phần được" : "ghi",
                                shown(question, copy.amount())))
                .collect(Collectors.joining("; "));
        return new Finding(
                "SAME-FIGURE." + question.name(),
                Severity.EXPLAIN,
                "%s (%s): biểu %s này ghi %s; %s. Sửa cho khớp hoặc giải trình."
                        .formatted(
                                indicator.nameVi(),
                                question.name(),
                                definition.form(),
                                shown(question, stated),
                                others),
                List.of(question.name().toString()),
                "Một số liệu, nhiều báo cáo"
                        + (homes.isEmpty()
                                ? ""
                                : "; biểu gốc: "
                                        + String.join(
                                                ", ", homes.stream().sorted().toList())),
                null);
    }

    private static String shown(FormDefinition.Question question, BigDecimal figure) {
        return switch (question.valueType()) {
            case BOOLEAN -> figure.signum() == 0 ? "không" : "có";
            case CODE ->
                figure.intValue() < question.codes().size()
                        ? question.codes().get(figure.intValue())
                        : figure.toPlainString();
            case INTEGER, DECIMAL -> {
                NumberFormat format = NumberFormat.getNumberInstance(VIETNAMESE);
                format.setMaximumFractionDigits(Cell.MAX_DIGITS);
                yield Objects.requireNonNull(format.format(figure));
            }
        };
    }
}
