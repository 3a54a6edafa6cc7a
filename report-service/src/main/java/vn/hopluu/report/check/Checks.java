package vn.hopluu.report.check;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.content.Content;

/// All checks on a report.
@ApplicationScoped
public class Checks {

    private final List<Check> checks;

    Checks(@All List<Check> checks) {
        this.checks = List.copyOf(checks);
    }

    /// What is found, each with what the report says to it.
    public List<Finding> findings(Subject subject) {
        Map<String, String> explanations = subject.filled().content().explanations().stream()
                .collect(Collectors.toMap(
                        Content.Explanation::rule, Content.Explanation::text, (one, other) -> one + "\n" + other));
        return checks.stream()
                .flatMap(check -> check.findings(subject).stream())
                .map(finding -> explained(finding, explanations.get(finding.rule())))
                .toList();
    }

    private static Finding explained(Finding finding, @Nullable String explanation) {
        return new Finding(
                finding.rule(), finding.severity(), finding.message(), finding.cells(), finding.source(), explanation);
    }
}
