package vn.hopluu.report.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.check.Checks;
import vn.hopluu.report.check.Finding;
import vn.hopluu.report.content.Content;
import vn.hopluu.report.content.ContentCheck;
import vn.hopluu.report.content.ContentJson;
import vn.hopluu.report.content.ReportBody;
import vn.hopluu.report.content.ValidContent;
import vn.hopluu.report.reference.FormDefinition;
import vn.hopluu.report.reference.FormDefinitions;

/// Checks a report, stores nothing.
@ApplicationScoped
class Checking {

    private final ReportAddresses addresses;
    private final FormDefinitions definitions;
    private final Checks checks;
    private final ContentJson json;
    private final Clock clock;

    Checking(ReportAddresses addresses, FormDefinitions definitions, Checks checks, ContentJson json, Clock clock) {
        this.addresses = addresses;
        this.definitions = definitions;
        this.checks = checks;
        this.json = json;
        this.clock = clock;
    }

    /// @param body what is checked; null: the draft, or where none is open the newest version
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 404 where there is neither, 422 for a body of another
    ///     shape
    @Transactional
    ChecksView check(ReportPath path, @Nullable ReportBody body) {
        ReportAddress address = path.find(addresses).begun(clock);
        ReportBody checked = body == null ? ReportBody.of(stored(path, address)) : body;
        FormDefinition definition = definitions.definition(address.campaign(), checked.formVersion());
        ValidContent filled = ContentCheck.draft(checked, definition);
        List<Finding> findings = checks.findings(address.subject(definition, filled));
        return ChecksView.of(findings);
    }

    private Content stored(ReportPath path, ReportAddress address) {
        Report report = Report.of(address.key()).orElseThrow(path::unknown);
        String draft = report.draft();
        return json.read(
                draft != null
                        ? draft
                        : ReportVersion.of(report, report.highestVersion()).content());
    }
}
