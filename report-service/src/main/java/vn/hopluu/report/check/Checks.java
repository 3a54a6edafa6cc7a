package vn.hopluu.report.check;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Coverage;
import vn.hopluu.report.content.Content;
import vn.hopluu.report.content.ValidContent;
import vn.hopluu.report.reference.Campaign;
import vn.hopluu.report.reference.FormDefinition;

/// All checks on a report.
@ApplicationScoped
public class Checks {

    private final List<Check> checks;
    private final Expectations expectations;

    Checks(@All List<Check> checks, Expectations expectations) {
        // In one order, so that two answers read alike
        this.checks = checks.stream()
                .sorted(Comparator.comparing(check -> check.getClass().getName()))
                .toList();
        this.expectations = expectations;
    }

    /// A report that may be handed in.
    ///
    /// @param filled with its days, stated or proposed
    /// @param findings what was found; all of it passes
    public record Passed(ValidContent filled, List<Finding> findings) {
        public Passed {
            findings = List.copyOf(findings);
        }
    }

    /// What is found, each with what the report says to it.
    public List<Finding> findings(CheckedReport subject) {
        Expectation expected = expectations.of(subject);
        return findings(subject.withDays(expected.days(), expected.today()), expected);
    }

    private List<Finding> findings(CheckedReport subject, Expectation expected) {
        Map<String, String> explanations = subject.filled().content().explanations().stream()
                .collect(Collectors.toMap(
                        Content.Explanation::rule, Content.Explanation::text, (one, other) -> one + "\n" + other));
        return checks.stream()
                .flatMap(check -> check.findings(subject, expected).stream())
                .map(finding -> explained(finding, explanations.get(finding.rule())))
                .toList();
    }

    /// All that reports of this form may ever be asked to explain, in the order of findings.
    public List<Explainable> explainable(Campaign campaign, FormDefinition definition, Coverage coverage) {
        return checks.stream()
                .flatMap(check -> check.explainable(campaign, definition, coverage).stream())
                .toList();
    }

    /// What is found in a report that is to be handed in: all of it passes.
    ///
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 422 with a pointer to each cell whose finding does not
    ///     pass
    public Passed passing(CheckedReport reported) {
        Expectation expected = expectations.of(reported);
        CheckedReport subject = reported.withDays(expected.days(), expected.today());
        List<Finding> findings = findings(subject, expected);
        List<Finding> notPassing =
                findings.stream().filter(finding -> !finding.passes()).toList();
        if (!notPassing.isEmpty()) {
            throw ChecksRefusal.of(subject.filled().content(), notPassing);
        }
        return new Passed(subject.filled(), findings);
    }

    private static Finding explained(Finding finding, @Nullable String explanation) {
        return new Finding(
                finding.rule(), finding.severity(), finding.message(), finding.cells(), finding.source(), explanation);
    }
}
