package vn.hopluu.report.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Cell;
import vn.hopluu.events.Coverage;
import vn.hopluu.report.ReportProblem;
import vn.hopluu.report.check.Checks;
import vn.hopluu.report.content.Content;
import vn.hopluu.report.reference.FormDefinition;
import vn.hopluu.report.reference.FormDefinitions;
import vn.hopluu.report.report.ImportedReports;
import vn.hopluu.report.report.ReportAddress;
import vn.hopluu.report.report.ReportAddresses;
import vn.hopluu.report.report.ReportKey;
import vn.hopluu.report.spreadsheet.PeriodWords;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.Problem;

/// Makes the workbook of a report, as it stands now.
@ApplicationScoped
public class Templates {

    private final ReportAddresses addresses;
    private final FormDefinitions definitions;
    private final ImportedReports importedReports;
    private final Checks checks;
    private final BegunTotals begun;

    Templates(
            ReportAddresses addresses,
            FormDefinitions definitions,
            ImportedReports importedReports,
            Checks checks,
            BegunTotals begun) {
        this.addresses = addresses;
        this.definitions = definitions;
        this.importedReports = importedReports;
        this.checks = checks;
        this.begun = begun;
    }

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem where there is no such unit or campaign
    @Transactional
    public ReportWorkbook workbook(
            @Nullable String unit, @Nullable String form, @Nullable String period, Coverage coverage) {
        ReportAddress address = addresses.find(unit, form, period, coverage);
        Content content = present(address);
        FormDefinition definition = definitions.definition(address.campaign(), null);
        if (content != null) {
            return workbook(address, definition, content, "");
        }
        BegunTotals.Beginning beginning = begun.of(address, definition);
        return workbook(address, definition, beginning.content(), beginning.note());
    }

    /// The workbook of a report that exists.
    ///
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem also where nothing was drafted or handed in
    @Transactional
    public ReportWorkbook existing(String unit, String form, String period, Coverage coverage) {
        ReportAddress address = addresses.find(unit, form, period, coverage);
        Content content = present(address);
        if (content == null) {
            throw Problem.of(ReportProblem.UNKNOWN_REPORT, Message.of("report.templates.unknown-report"));
        }
        return workbook(address, definitions.definition(address.campaign(), null), content, "");
    }

    private @Nullable Content present(ReportAddress address) {
        ImportedReports.Present present =
                importedReports.present(List.of(address.key())).get(address.key());
        return present == null ? null : present.content();
    }

    private ReportWorkbook workbook(
            ReportAddress address, FormDefinition definition, @Nullable Content content, String note) {
        return new ReportWorkbook(
                address,
                definition,
                checks.explainable(address.campaign(), definition, address.key().coverage()),
                content,
                before(address.key()),
                note);
    }

    private List<Cell> before(ReportKey key) {
        Optional<String> period = PeriodWords.before(key.period());
        return period.flatMap(before ->
                        importedReports.lastHandedIn(new ReportKey(key.unitId(), key.form(), before, key.coverage())))
                .orElse(List.of());
    }
}
