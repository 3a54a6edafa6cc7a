package vn.hopluu.report.importing;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.ReportProblem;
import vn.hopluu.report.check.Checks;
import vn.hopluu.report.check.Finding;
import vn.hopluu.report.content.Content;
import vn.hopluu.report.content.ContentCheck;
import vn.hopluu.report.content.Filled;
import vn.hopluu.report.content.Findings;
import vn.hopluu.report.content.ReportBody;
import vn.hopluu.report.reference.Campaign;
import vn.hopluu.report.reference.Campaigns;
import vn.hopluu.report.reference.Sheets;
import vn.hopluu.report.reference.Unit;
import vn.hopluu.report.report.By;
import vn.hopluu.report.report.Report;
import vn.hopluu.report.report.ReportAddress;
import vn.hopluu.report.report.ReportFiling;
import vn.hopluu.report.report.ReportKey;
import vn.hopluu.web.problem.FieldError;

/// Hands in the drafts of an import, all of them or none.
@ApplicationScoped
class HandingIn {

    private static final int UNITS_AT_ONCE = 1_000;

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

    /// A report with its draft; null where none is open.
    record Draft(
            ImportPart part,
            ReportAddress address,
            Report report,
            @Nullable Content content) {}

    /// What can be handed in, with what the checks found in it.
    private record Passed(Filled filled, List<Finding> findings) {}

    /// A report that is handed in already and was not changed is left alone.
    ///
    /// @return how many were handed in
    /// @throws HttpProblem 422 with everything that keeps any of them back
    int submit(List<Draft> drafts, By by) {
        Findings findings = new Findings(ReportProblem.INVALID_REPORT);
        List<Passed> passed = new ArrayList<>();
        List<Draft> open = drafts.stream()
                .filter(draft -> draft.content() != null && filing.canBeSubmitted(draft.report()))
                .toList();
        for (Draft draft : open) {
            complete(draft, findings).ifPresent(passed::add);
        }
        findings.refuse();
        for (int i = 0; i < open.size(); i++) {
            filing.submit(
                    open.get(i).report(), passed.get(i).filled(), passed.get(i).findings(), by);
        }
        return open.size();
    }

    private Optional<Passed> complete(Draft draft, Findings findings) {
        String at = "/reports/" + draft.part().place();
        Content content = draft.content();
        if (content == null) {
            return Optional.empty();
        }
        try {
            var sheet = sheets.sheet(draft.address().campaign(), content.formVersion());
            Filled filled = ContentCheck.complete(ReportBody.of(content), sheet);
            List<Finding> found = checks.passing(draft.address().subject(sheet, filled));
            return Optional.of(new Passed(filled, found));
        } catch (HttpProblem refused) {
            Object errors = refused.getParameters().get("errors");
            if (!(errors instanceof List<?> listed)) {
                throw refused;
            }
            listed.stream()
                    .filter(FieldError.class::isInstance)
                    .map(FieldError.class::cast)
                    .forEach(error -> findings.add(at + error.pointer(), error.code(), error.value(), error.rule()));
            return Optional.empty();
        }
    }

    /// The address of each; units are read some at a time.
    Map<ReportKey, ReportAddress> addresses(List<ReportKey> keys) {
        List<Long> ids = keys.stream().map(ReportKey::unitId).distinct().toList();
        Map<Long, Unit> units = new HashMap<>();
        for (int from = 0; from < ids.size(); from += UNITS_AT_ONCE) {
            units.putAll(Unit.all(ids.subList(from, Math.min(ids.size(), from + UNITS_AT_ONCE))));
        }
        return keys.stream().distinct().collect(Collectors.toMap(Function.identity(), key -> address(key, units)));
    }

    private ReportAddress address(ReportKey key, Map<Long, Unit> units) {
        Campaign campaign = campaigns
                .find(key.form(), key.period())
                .orElseThrow(() -> new IllegalStateException("an import is of a campaign that is known"));
        return new ReportAddress(
                campaign, Optional.ofNullable(units.get(key.unitId())).orElseThrow(), key);
    }
}
