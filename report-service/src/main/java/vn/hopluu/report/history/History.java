package vn.hopluu.report.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import vn.hopluu.report.ReportProblem;
import vn.hopluu.report.check.FindingsJson;
import vn.hopluu.report.content.Content;
import vn.hopluu.report.content.ContentJson;
import vn.hopluu.report.reference.FormDefinitions;
import vn.hopluu.report.report.HistoryEntry;
import vn.hopluu.report.report.Receipt;
import vn.hopluu.report.report.Report;
import vn.hopluu.report.report.ReportArchive;
import vn.hopluu.report.report.ReportPath;
import vn.hopluu.report.report.ReportVersion;
import vn.hopluu.report.report.VersionView;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.list.Page;
import vn.hopluu.web.list.PageRequest;
import vn.hopluu.web.problem.Problem;

/// Tells what a report was before. Nothing here changes anything.
@ApplicationScoped
class History {

    private static final Content EMPTY = new Content(null, null, null, null, List.of(), Map.of(), List.of(), List.of());

    private final ReportArchive archive;
    private final FormDefinitions definitions;
    private final ContentJson json;
    private final FindingsJson findings;

    History(ReportArchive archive, FormDefinitions definitions, ContentJson json, FindingsJson findings) {
        this.archive = archive;
        this.definitions = definitions;
        this.json = json;
        this.findings = findings;
    }

    @Transactional
    Page<VersionView> versions(ReportPath path, PageRequest page) {
        return page.of(stored(archive.find(path).report(), page), ReportVersion::number, this::view);
    }

    private VersionView view(ReportVersion version) {
        return VersionView.of(version, findings);
    }

    @Transactional
    Page<Receipt> receipts(ReportPath path, PageRequest page) {
        Report report = archive.find(path).report();
        return page.of(stored(report, page), ReportVersion::number, version -> Receipt.of(report, version));
    }

    private static List<ReportVersion> stored(Report report, PageRequest page) {
        return ReportVersion.after(report, (int) Math.min(page.after(0), Integer.MAX_VALUE), page.rowsToRead());
    }

    @Transactional
    Page<HistoryEntry> acts(ReportPath path, PageRequest page) {
        Report report = archive.find(path).report();
        return page.of(
                archive.acts(report, HistoryEntry.Place.parse(page.after()), page.rowsToRead()), HistoryEntry::place);
    }

    @Transactional
    VersionContent version(ReportPath path, int number) {
        Report report = archive.find(path).report();
        ReportVersion version = version(report, number);
        return new VersionContent(view(version), Receipt.of(report, version), json.read(version.content()));
    }

    /// @param from the version to compare with; 0 is the empty report
    @Transactional
    Differences differences(ReportPath path, int from, int to) {
        ReportArchive.Found found = archive.find(path);
        return Differences.of(
                from,
                content(found.report(), from),
                to,
                json.read(version(found.report(), to).content()),
                definitions.definition(found.address().campaign(), null));
    }

    private Content content(Report report, int number) {
        return number == 0 ? EMPTY : json.read(version(report, number).content());
    }

    private static ReportVersion version(Report report, int number) {
        return ReportVersion.find(report, number).orElseThrow(() -> unknown(report, number));
    }

    private static RuntimeException unknown(Report report, int number) {
        int highest = report.highestVersion();
        return Problem.of(
                ReportProblem.UNKNOWN_VERSION,
                highest == 0
                        ? Message.of("report.history.never-handed-in", number)
                        : Message.of("report.history.unknown-version", number, highest));
    }
}
