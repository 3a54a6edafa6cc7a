package vn.hopluu.report.check;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
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
        // In one order, so that two answers read alike
        this.checks = checks.stream()
                .sorted(Comparator.comparing(check -> check.getClass().getName()))
                .toList();
    }

    /// What is found, each with what the report says to it.
    public List<Finding> findings(CheckedReport subject) {
        Map<String, String> explanations = subject.filled().content().explanations().stream()
                .collect(Collectors.toMap(
                        Content.Explanation::rule, Content.Explanation::text, (one, other) -> one + "\n" + other));
        return checks.stream()
                .flatMap(check -> check.findings(subject).stream())
                .map(finding -> explained(finding, explanations.get(finding.rule())))
                .toList();
    }

    /// What is found in a report that is to be handed in: all of it passes.
    ///
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 422 with a pointer to each cell whose finding does not
    ///     pass
    public List<Finding> passing(CheckedReport subject) {
        List<Finding> findings = findings(subject);
        List<Finding> notPassing =
                findings.stream().filter(finding -> !finding.passes()).toList();
        if (!notPassing.isEmpty()) {
            throw ChecksRefusal.of(subject.filled().content(), notPassing);
        }
        return findings;
    }

    private static Finding explained(Finding finding, @Nullable String explanation) {
        return new Finding(
                finding.rule(), finding.severity(), finding.message(), finding.cells(), finding.source(), explanation);
    }
}
