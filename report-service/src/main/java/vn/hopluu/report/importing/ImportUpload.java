package vn.hopluu.report.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Coverage;
import vn.hopluu.report.ReportProblem;
import vn.hopluu.report.content.ContentJson;
import vn.hopluu.report.importing.ImportComparison.Compared;
import vn.hopluu.report.reference.UnitDirectory;
import vn.hopluu.report.report.Actor;
import vn.hopluu.report.report.Caller;
import vn.hopluu.report.report.ImportedReports;
import vn.hopluu.report.report.ReportKey;
import vn.hopluu.report.storing.Storing;
import vn.hopluu.report.template.CellMap;
import vn.hopluu.spreadsheet.Grid;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.Problem;

/// Reads a file, compares it with what stands, and keeps the outcome to be committed. No report is touched.
@ApplicationScoped
class ImportUpload {

    /// The form's checks take a few ms each; beyond so many reports they wait until the reports are handed in.
    static final int CHECKED = 500;

    /// The largest list takes a minute or two on a machine that does other things meanwhile; it keeps nobody
    /// from anything.
    private static final Duration WITHIN = Duration.ofMinutes(5);

    private static final Duration LOCK_WAIT = Duration.ofSeconds(2);

    private final Storing storing;
    private final ImportTarget.Finding targets;
    private final ReportedUnits units;
    private final UnitDirectory directory;
    private final ImportComparison comparison;
    private final ImportedReports importedReports;
    private final ImportJson json;
    private final ContentJson contents;
    private final Caller caller;
    private final ImportSettings settings;
    private final EntityManager database;

    ImportUpload(
            Storing storing,
            ImportTarget.Finding targets,
            ReportedUnits units,
            UnitDirectory directory,
            ImportComparison comparison,
            ImportedReports importedReports,
            ImportJson json,
            ContentJson contents,
            Caller caller,
            ImportSettings settings,
            EntityManager database) {
        this.storing = storing;
        this.targets = targets;
        this.units = units;
        this.directory = directory;
        this.comparison = comparison;
        this.importedReports = importedReports;
        this.json = json;
        this.contents = contents;
        this.caller = caller;
        this.settings = settings;
        this.database = database;
    }

    /// A file as it was sent, and what its sender says it is for.
    ///
    /// @param form null where the file says it
    /// @param unseen what becomes of what nobody saw, null where that was not asked yet
    record Sent(
            List<Grid> grids,
            ReportImport.File file,
            @Nullable String form,
            @Nullable String period,
            @Nullable Coverage coverage,
            @Nullable UnseenChoice unseen) {}

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    ImportView take(Sent sent) {
        return storing.transaction(LOCK_WAIT, WITHIN, () -> taken(sent));
    }

    private ImportView taken(Sent sent) {
        Actor by = caller.now();
        ReportImport.deleteExpired(by.at());
        refuseTooMany(by);
        ImportFindings remarks = new ImportFindings(sent.unseen());
        Optional<Grid> unseen = sent.grids().stream()
                .filter(grid -> grid.name().equals(CellMap.SHEET))
                .findFirst();
        List<ParsedReport> reports =
                unseen.map(grid -> template(sent, grid, remarks)).orElseGet(() -> table(sent, remarks));
        // The units that were found on the way would be looked through for changes before each query
        database.clear();
        UUID id = UUID.randomUUID();
        new ReportImport(id, sent.file(), by, by.at().plus(settings.kept())).persist();
        database.flush();
        ImportSummary summary =
                compare(id, unseen.isPresent(), reports, sent.file().name(), remarks);
        ReportImport stored = ReportImport.of(id, by.at()).orElseThrow();
        stored.read(state(remarks), json.write(summary));
        return ImportView.of(stored, json);
    }

    private static ImportState state(ImportFindings remarks) {
        if (remarks.isFaulty()) {
            return ImportState.REFUSED;
        }
        return remarks.isUndecided() ? ImportState.UNDECIDED : ImportState.READY;
    }

    private void refuseTooMany(Actor by) {
        ReportImport.deleteRefusedBut(settings.most(), by.name());
        if (ReportImport.keptOf(by.name(), by.at()) >= settings.most()) {
            throw Problem.of(
                    ReportProblem.TOO_MANY_IMPORTS,
                    Message.of("report.import-upload.too-many-imports", settings.most(), settings.kept()));
        }
    }

    private ImportTarget target(Sent sent) {
        return targets.find(sent.form(), sent.period(), sent.coverage() == null ? Coverage.OWN : sent.coverage());
    }

    private List<ParsedReport> table(Sent sent, ImportFindings remarks) {
        return ReportTableParser.isOne(sent.grids())
                ? new ReportTableParser(target(sent), units, remarks).read(sent.grids(), directory)
                : new ListParser(target(sent), units, remarks).read(sent.grids(), directory);
    }

    private List<ParsedReport> template(Sent sent, Grid unseen, ImportFindings remarks) {
        Optional<CellMap> map = CellMap.read(unseen).filter(one -> isCoverage(one.coverage()));
        if (map.isEmpty()) {
            remarks.ofFile(
                    "broken-template",
                    null,
                    "Phần ghi nhớ của mẫu (trang ẩn) bị sửa hoặc thuộc phiên bản phần mềm khác.",
                    "Tải mẫu mới rồi chép số liệu sang.");
            return List.of();
        }
        CellMap meant = map.get();
        refuseOther("form", sent.form(), meant.form(), remarks);
        refuseOther("period", sent.period(), meant.period(), remarks);
        refuseOther("coverage", sent.coverage() == null ? null : sent.coverage().name(), meant.coverage(), remarks);
        ImportTarget target = targets.find(meant.form(), meant.period(), Coverage.valueOf(meant.coverage()));
        return new TemplateParser(target, meant, sent.grids(), remarks)
                .read(units).stream().toList();
    }

    private static void refuseOther(String what, @Nullable String asked, String meant, ImportFindings remarks) {
        if (asked != null && !asked.equals(meant)) {
            remarks.ofFile(
                    "other-report",
                    asked,
                    "Mẫu này được lập cho " + what + " " + meant + ", không phải " + asked + ".",
                    "Chọn đúng đợt báo cáo, hoặc tải mẫu của đợt này.");
        }
    }

    private static boolean isCoverage(String coverage) {
        return coverage.equals(Coverage.OWN.name()) || coverage.equals(Coverage.CONSOLIDATED.name());
    }

    private ImportSummary compare(
            UUID id, boolean template, List<ParsedReport> reports, String fileName, ImportFindings remarks) {
        List<ParsedReport> ordered = reports.stream()
                .sorted(Comparator.comparingLong(read -> read.address().key().unitId()))
                .toList();
        int changed = 0;
        int changes = 0;
        for (int from = 0; from < ordered.size(); from += ImportChunk.SIZE) {
            List<ParsedReport> chunk = ordered.subList(from, Math.min(ordered.size(), from + ImportChunk.SIZE));
            for (int differences : compareLot(id, from, chunk, fileName, remarks)) {
                changed += differences > 0 ? 1 : 0;
                changes += differences;
            }
        }
        return new ImportSummary(
                template,
                ordered.size(),
                changed,
                changes,
                remarks.faultCount(),
                remarks.faults(),
                remarks.noteCount(),
                remarks.notes(),
                remarks.unseenCount());
    }

    /// Compares some reports and keeps the outcome; afterwards nothing of them is in memory.
    ///
    /// @param first the place of the first
    /// @return how many differences each has
    private List<Integer> compareLot(
            UUID id, int first, List<ParsedReport> chunk, String fileName, ImportFindings remarks) {
        Map<ReportKey, ImportedReports.Present> present = importedReports.present(
                chunk.stream().map(read -> read.address().key()).toList());
        List<Integer> differences = new ArrayList<>();
        for (ParsedReport read : chunk) {
            int place = first + differences.size();
            Compared compared = comparison.compare(
                    read, fileName, present.get(read.address().key()), place < CHECKED, remarks);
            part(new ImportPart.Key(id, place), compared).persist();
            differences.add(compared.told().differences().size());
        }
        database.flush();
        database.clear();
        return differences;
    }

    private ImportPart part(ImportPart.Key key, Compared compared) {
        return new ImportPart(
                key,
                compared.read().address().key(),
                compared.tag(),
                compared.content() == null ? null : contents.write(compared.content()),
                json.write(compared.told()));
    }
}
