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
import vn.hopluu.events.Coverage;
import vn.hopluu.events.FormChanged;
import vn.hopluu.events.FormChanged.Severity;
import vn.hopluu.report.reference.Campaign;
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
            List<SameFigures.Copy> differing = copies.getOrDefault(question.name(), List.of()).stream()
                    .filter(copy -> isCompared(definition, homes, copy.form()))
                    .filter(copy -> !ruled.contains(copy.form() + " " + question.name()))
                    .filter(copy -> stated != null && stated.compareTo(copy.amount()) != 0)
                    .toList();
            if (stated != null && !differing.isEmpty()) {
                findings.add(finding(definition, question, stated, differing, homes));
            }
        }
        return findings;
    }

    @Override
    public List<Explainable> explainable(Campaign campaign, FormDefinition definition, Coverage coverage) {
        Set<String> ruled = ruled(definition.layout().rulesFor(coverage));
        List<Explainable> explainable = new ArrayList<>();
        same.askedIn(campaign, definition).forEach((name, forms) -> {
            Set<String> homes = SameFigures.homes(definition, name.indicator(), campaign);
            List<String> compared = forms.stream()
                    .filter(form -> isCompared(definition, homes, form))
                    .filter(form -> !ruled.contains(form + " " + name))
                    .toList();
            if (!compared.isEmpty()) {
                explainable.add(new Explainable(
                        rule(name),
                        "%s (%s): khác biểu %s".formatted(title(definition, name), name, String.join(", ", compared))));
            }
        });
        return explainable;
    }

    /// A home is compared with every copy, a copy with its homes, and each with each where there is no home.
    private static boolean isCompared(FormDefinition definition, Set<String> homes, String other) {
        return homes.isEmpty() || homes.contains(definition.form()) || homes.contains(other);
    }

    private static String rule(FormDefinition.Name name) {
        return "SAME-FIGURE." + name;
    }

    private static String title(FormDefinition definition, FormDefinition.Name name) {
        return definition
                .question(name.indicator(), name.member())
                .map(FormDefinition.Question::title)
                .orElseGet(name::toString);
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
        String others = differing.stream()
                .map(copy -> "biểu %s%s (bản %d) %s %s"
                        .formatted(
                                copy.form(),
                                copy.home() ? ", biểu nguồn số liệu" : "",
                                copy.version(),
                                copy.summed() ? "cộng các phần được" : "ghi",
                                shown(question, copy.amount())))
                .collect(Collectors.joining("; "));
        return new Finding(
                rule(question.name()),
                Severity.EXPLAIN,
                "%s (%s): biểu %s này ghi %s; %s. Sửa cho khớp hoặc giải trình."
                        .formatted(
                                question.title(), question.name(), definition.form(), shown(question, stated), others),
                List.of(question.name().toString()),
                "Kiểm tra thống nhất số liệu giữa các biểu"
                        + (homes.isEmpty()
                                ? ""
                                : "; biểu nguồn số liệu: "
                                        + String.join(
                                                ", ", homes.stream().sorted().toList())),
                null);
    }

    private static String shown(FormDefinition.Question question, BigDecimal figure) {
        return switch (question.valueType()) {
            case BOOLEAN -> figure.signum() == 0 ? "không" : "có";
            case CODE ->
                figure.intValue() < question.codes().size()
                        ? question.answers().get(figure.intValue())
                        : figure.toPlainString();
            case INTEGER, DECIMAL -> {
                NumberFormat format = NumberFormat.getNumberInstance(VIETNAMESE);
                format.setMaximumFractionDigits(Cell.MAX_DECIMALS);
                yield Objects.requireNonNull(format.format(figure));
            }
        };
    }
}
