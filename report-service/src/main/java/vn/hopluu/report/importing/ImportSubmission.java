package vn.hopluu.report.importing;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hopluu.report.check.Checks;
import vn.hopluu.report.check.Completeness;
import vn.hopluu.report.check.Finding;
import vn.hopluu.report.content.Content;
import vn.hopluu.report.content.FieldErrors;
import vn.hopluu.report.content.ReportBody;
import vn.hopluu.report.content.ValidContent;
import vn.hopluu.report.reference.Campaign;
import vn.hopluu.report.reference.Campaigns;
import vn.hopluu.report.reference.FormDefinition;
import vn.hopluu.report.reference.FormDefinitions;
import vn.hopluu.report.reference.Unit;
import vn.hopluu.report.report.Actor;
import vn.hopluu.report.report.ImportedReports;
import vn.hopluu.report.report.Report;
import vn.hopluu.report.report.ReportAddress;
import vn.hopluu.report.report.ReportKey;
import vn.hopluu.web.problem.FieldError;

/// Hands in the drafts of an import, all of them or none.
@ApplicationScoped
class ImportSubmission {

    private final Campaigns campaigns;
    private final FormDefinitions definitions;
    private final Completeness completeness;
    private final Checks checks;
    private final ImportedReports importedReports;

    ImportSubmission(
            Campaigns campaigns,
            FormDefinitions definitions,
            Completeness completeness,
            Checks checks,
            ImportedReports importedReports) {
        this.campaigns = campaigns;
        this.definitions = definitions;
        this.completeness = completeness;
        this.checks = checks;
        this.importedReports = importedReports;
    }

    /// A report with its open draft.
    ///
    /// @param place in the import
    record Draft(int place, Report report, Content content) {}

    /// A draft that may be handed in.
    ///
    /// @param findings what was found in it; all of it passes
    record Passed(Report report, ValidContent filled, List<Finding> findings) {
        Passed {
            findings = List.copyOf(findings);
        }
    }

    /// Checks what would be handed in.
    ///
    /// @param problems gathers everything that keeps any of them back
    /// @throws HttpProblem 409 where the regime wants different persons
    List<Passed> check(List<Draft> drafts, FieldErrors problems, Actor by) {
        Map<ReportKey, ReportAddress> addresses =
                addresses(drafts.stream().map(draft -> draft.report().key()).toList());
        List<Passed> passed = new ArrayList<>();
        for (Draft draft : drafts) {
            importedReports.standIn(draft.report(), by);
            passing(draft, Objects.requireNonNull(addresses.get(draft.report().key())), problems)
                    .ifPresent(passed::add);
        }
        return passed;
    }

    void submit(List<Passed> passed, Actor by) {
        passed.forEach(one -> importedReports.submit(one.report(), one.filled(), one.findings(), by));
    }

    private FormDefinition definition(Draft draft) {
        return definitions.definition(
                campaign(draft.report().key()), draft.content().formVersion());
    }

    private Optional<Passed> passing(Draft draft, ReportAddress address, FieldErrors problems) {
        String at = "/reports/" + draft.place();
        try {
            FormDefinition definition = definition(draft);
            ValidContent filled = address.complete(ReportBody.of(draft.content()), definition, completeness);
            Checks.Passed passed = checks.passing(address.subject(definition, filled));
            return Optional.of(new Passed(draft.report(), passed.filled(), passed.findings()));
        } catch (HttpProblem refused) {
            Object errors = refused.getParameters().get("errors");
            if (!(errors instanceof List<?> listed)) {
                throw refused;
            }
            listed.stream()
                    .filter(FieldError.class::isInstance)
                    .map(FieldError.class::cast)
                    .forEach(error -> problems.add(at + error.pointer(), error.code(), error.value(), error.rule()));
            return Optional.empty();
        }
    }

    /// The address of each, in one query.
    Map<ReportKey, ReportAddress> addresses(Collection<ReportKey> keys) {
        Map<Long, Unit> units =
                Unit.all(keys.stream().map(ReportKey::unitId).distinct().toList());
        return keys.stream().distinct().collect(Collectors.toMap(Function.identity(), key -> address(key, units)));
    }

    private Campaign campaign(ReportKey key) {
        return campaigns
                .find(key.form(), key.period())
                .orElseThrow(() -> new IllegalStateException("an import is of a campaign that is known"));
    }

    private ReportAddress address(ReportKey key, Map<Long, Unit> units) {
        return new ReportAddress(
                campaign(key), Optional.ofNullable(units.get(key.unitId())).orElseThrow(), key);
    }
}
