package vn.hopluu.report.importing;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hopluu.report.check.Checks;
import vn.hopluu.report.check.Finding;
import vn.hopluu.report.content.Content;
import vn.hopluu.report.content.ContentCheck;
import vn.hopluu.report.content.Filled;
import vn.hopluu.report.content.Findings;
import vn.hopluu.report.content.ReportBody;
import vn.hopluu.report.reference.Campaign;
import vn.hopluu.report.reference.Campaigns;
import vn.hopluu.report.reference.FormSheet;
import vn.hopluu.report.reference.Sheets;
import vn.hopluu.report.reference.Unit;
import vn.hopluu.report.report.By;
import vn.hopluu.report.report.Report;
import vn.hopluu.report.report.ReportAddress;
import vn.hopluu.report.report.ReportFiling;
import vn.hopluu.report.report.ReportKey;
import vn.hopluu.web.problem.FieldError;

/// Hands in the drafts of an import, all of them or none: each is checked before the first report is held, and handed
/// in
/// with what was found then.
@ApplicationScoped
class HandingIn {

    private final Campaigns campaigns;
    private final Sheets sheets;
    private final Checks checks;
    private final ReportFiling filing;

    HandingIn(Campaigns campaigns, Sheets sheets, Checks checks, ReportFiling filing) {
        this.campaigns = campaigns;
        this.sheets = sheets;
        this.checks = checks;
        this.filing = filing;
    }

    /// A report with its open draft.
    ///
    /// @param place in the import
    record Draft(int place, Report report, Content content) {}

    /// Checks what would be handed in; nothing is written.
    ///
    /// @param problems gathers everything that keeps any of them back
    /// @return what else was found in each, by its place
    /// @throws HttpProblem 409 where the regime wants different persons
    Map<Integer, List<Finding>> check(List<Draft> drafts, Findings problems, By by) {
        Map<ReportKey, ReportAddress> addresses =
                addresses(drafts.stream().map(draft -> draft.report().key()).toList());
        Map<Integer, List<Finding>> found = new LinkedHashMap<>();
        for (Draft draft : drafts) {
            filing.requireSubmittable(draft.report(), by);
            passing(draft, Objects.requireNonNull(addresses.get(draft.report().key())), problems)
                    .ifPresent(findings -> found.put(draft.place(), findings));
        }
        return found;
    }

    /// @param findings what was found when the drafts were checked, by place
    void submit(List<Draft> drafts, Map<Integer, List<Finding>> findings, By by) {
        for (Draft draft : drafts) {
            List<Finding> found = Optional.ofNullable(findings.get(draft.place()))
                    .orElseThrow(() -> new IllegalStateException("report " + draft.place() + " was not checked"));
            filing.submit(draft.report(), filled(draft, sheet(draft)), found, by);
        }
    }

    private FormSheet sheet(Draft draft) {
        return sheets.sheet(campaign(draft.report().key()), draft.content().formVersion());
    }

    private static Filled filled(Draft draft, FormSheet sheet) {
        return ContentCheck.complete(ReportBody.of(draft.content()), sheet);
    }

    private Optional<List<Finding>> passing(Draft draft, ReportAddress address, Findings problems) {
        String at = "/reports/" + draft.place();
        try {
            FormSheet sheet = sheet(draft);
            return Optional.of(checks.passing(address.subject(sheet, filled(draft, sheet))));
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
