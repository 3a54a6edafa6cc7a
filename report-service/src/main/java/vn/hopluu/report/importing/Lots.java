package vn.hopluu.report.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.check.FindingsJson;
import vn.hopluu.report.content.Content;
import vn.hopluu.report.content.ContentJson;
import vn.hopluu.report.content.Findings;
import vn.hopluu.report.importing.HandingIn.Draft;
import vn.hopluu.report.report.By;
import vn.hopluu.report.report.Report;
import vn.hopluu.report.report.ReportAddress;
import vn.hopluu.report.report.ReportFiling;
import vn.hopluu.report.report.ReportKey;
import vn.hopluu.report.report.Standing;

/// Works on the reports of an import some at a time, in the transaction of its commit. After each lot the persistence
/// context is empty again, so the caller has nothing in it.
@ApplicationScoped
class Lots {

    private final ReportFiling filing;
    private final HandingIn handingIn;
    private final ContentJson contents;
    private final FindingsJson findingsJson;
    private final EntityManager database;

    Lots(
            ReportFiling filing,
            HandingIn handingIn,
            ContentJson contents,
            FindingsJson findingsJson,
            EntityManager database) {
        this.filing = filing;
        this.handingIn = handingIn;
        this.contents = contents;
        this.findingsJson = findingsJson;
        this.database = database;
    }

    /// Checks what would be handed in. Nothing is written, and nobody kept from anything.
    ///
    /// @param problems gathers everything that keeps any of the reports back
    KeptFindings check(UUID importId, Lot lot, Findings problems, By by) {
        List<Draft> drafts = submittable(opened(importId, lot, true, Report::new));
        KeptFindings kept = KeptFindings.of(handingIn.check(drafts, problems, by), findingsJson);
        // What was noted in the reports on the way is not meant to be stored
        database.clear();
        return kept;
    }

    /// Writes the drafts. The caller holds the reports, and they are as they were when the file was compared with them.
    ///
    /// @param findings what was found when they were checked; null where they are not handed in
    /// @param shown so many of them are described in the answer
    Written write(UUID importId, Lot lot, @Nullable KeptFindings findings, int shown, By by) {
        List<Opened> opened = opened(importId, lot, findings != null, filing::create);
        for (Opened one : opened) {
            if (one.written() != null) {
                filing.draft(one.report(), one.written(), by);
            }
        }
        List<Draft> submittable = findings == null ? List.of() : submittable(opened);
        if (findings != null) {
            filing.recallApproved(submittable.stream().map(Draft::report).toList());
            handingIn.submit(submittable, findings.unpacked(findingsJson), by);
        }
        database.flush();
        List<Standing> standings = shown == 0
                ? List.of()
                : standings(opened.stream().limit(shown).map(Opened::report).toList());
        database.clear();
        return new Written(standings, submittable.size());
    }

    /// What was written of a lot.
    ///
    /// @param standings of the first reports, as they are now
    /// @param submitted how many were handed in
    record Written(List<Standing> standings, int submitted) {
        Written {
            standings = List.copyOf(standings);
        }
    }

    private List<Standing> standings(List<Report> reports) {
        Map<ReportKey, ReportAddress> addresses =
                handingIn.addresses(reports.stream().map(Report::key).toList());
        return reports.stream()
                .map(report -> Standing.of(Objects.requireNonNull(addresses.get(report.key())), report))
                .toList();
    }

    /// A report that the file speaks of.
    ///
    /// @param written the draft that the file makes, as it is stored; null where it changes nothing
    private record Opened(
            int place, Report report, @Nullable String written) {}

    /// The reports that stand, and those that the file makes.
    ///
    /// @param all also those that the file does not change
    /// @param making a report that is not there
    private List<Opened> opened(UUID importId, Lot lot, boolean all, Function<ReportKey, Report> making) {
        List<Foreseen> concerned =
                lot.reports().stream().filter(one -> all || one.changes()).toList();
        // One that was not there before is made, and meets whoever made it meanwhile: it is neither held nor compared
        Map<ReportKey, Report> reports = filing.read(concerned.stream()
                .filter(one -> one.tag() != null)
                .map(Foreseen::report)
                .toList());
        Map<Integer, String> written = ImportPart.contents(importId, lot);
        List<Opened> opened = new ArrayList<>();
        for (Foreseen one : concerned) {
            Report report = reports.get(one.report());
            if (report == null && one.changes()) {
                report = making.apply(one.report());
            }
            if (report != null) {
                opened.add(new Opened(one.place(), report, written.get(one.place())));
            }
        }
        return opened;
    }

    /// A report that is handed in already and was not changed is left alone.
    private List<Draft> submittable(List<Opened> opened) {
        return opened.stream()
                .filter(one -> filing.canBeSubmitted(one.report()))
                .flatMap(one -> content(one).map(content -> new Draft(one.place(), one.report(), content)).stream())
                .toList();
    }

    private Optional<Content> content(Opened one) {
        String written = one.written();
        return written == null ? filing.openDraft(one.report()) : Optional.of(contents.read(written));
    }
}
