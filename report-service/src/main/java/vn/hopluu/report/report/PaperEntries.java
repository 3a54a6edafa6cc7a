package vn.hopluu.report.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import vn.hopluu.access.scope.Scope;
import vn.hopluu.report.ReportProblem;
import vn.hopluu.report.check.Checks;
import vn.hopluu.report.check.Completeness;
import vn.hopluu.report.closing.Closings;
import vn.hopluu.report.content.FieldErrors;
import vn.hopluu.report.content.ValidContent;
import vn.hopluu.report.reference.FormDefinition;
import vn.hopluu.report.reference.FormDefinitions;
import vn.hopluu.report.reference.Receivers;
import vn.hopluu.report.reference.ReportScope;
import vn.hopluu.report.reference.Unit;
import vn.hopluu.report.repeat.Tagged;
import vn.hopluu.web.conditional.Precondition;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.Problem;

/// Reports that came on paper, entered by the office that collects them on behalf of their units (nhập thay). It passes
/// the same checks as any other, and counts as received when the paper came.
@ApplicationScoped
class PaperEntries {

    private final ReportAddresses addresses;
    private final ReportArchive archive;
    private final Closings closings;
    private final FormDefinitions definitions;
    private final Completeness completeness;
    private final Checks checks;
    private final ReportMoves moves;
    private final HeldReports held;
    private final ReportScope scope;
    private final Receivers receivers;
    private final Scans scans;
    private final Caller caller;
    private final CallersMoves callersMoves;
    private final Clock clock;

    PaperEntries(
            ReportAddresses addresses,
            ReportArchive archive,
            Closings closings,
            FormDefinitions definitions,
            Completeness completeness,
            Checks checks,
            ReportMoves moves,
            HeldReports held,
            ReportScope scope,
            Receivers receivers,
            Scans scans,
            Caller caller,
            CallersMoves callersMoves,
            Clock clock) {
        this.addresses = addresses;
        this.archive = archive;
        this.closings = closings;
        this.definitions = definitions;
        this.completeness = completeness;
        this.checks = checks;
        this.moves = moves;
        this.held = held;
        this.scope = scope;
        this.receivers = receivers;
        this.scans = scans;
        this.caller = caller;
        this.callersMoves = callersMoves;
        this.clock = clock;
    }

    /// In the caller's transaction.
    Tagged<ReportStatus> enter(ReportPath path, PaperBody body, Precondition precondition) {
        ReportAddress address = path.find(addresses).begun(clock);
        long office = office(address);
        PaperBody.Terms paper = body.terms(address.campaign().windowFrom(), clock.instant());
        path.requireSame(paper.report());
        FormDefinition definition =
                definitions.definition(address.campaign(), paper.report().formVersion());
        ValidContent filled = address.complete(paper.report(), definition, completeness);
        Checks.Passed passed = checks.passing(address.subject(definition, filled));
        closings.require(List.of(address.key().reportedUnit()));
        Optional<Report> existing = held.hold(address.key());
        existing.ifPresentOrElse(report -> precondition.requireCurrent(report.tag()), precondition::requireAbsent);
        Report report = existing.orElseGet(() -> new Report(address.key()));
        requirePicture(paper);
        moves.submitOnPaper(
                report,
                passed.filled(),
                passed.findings(),
                new PaperEntry(office, paper.receivedAt(), paper.reason(), paper.scan()),
                caller.now());
        ReportStatus standing = ReportStatus.of(address, report, callersMoves.of(address, report))
                .with(passed.findings())
                .with(Receipt.newest(report));
        return new Tagged<>(standing, report.tag());
    }

    private long office(ReportAddress address) {
        Receivers.Owed owed = Waiting.owed(address);
        Unit collecting = receivers.of(List.of(owed)).reviewer(owed);
        Optional<Long> office = scope.entersOnBehalf(
                address.unit().id(), address.campaign(), collecting == null ? null : (Long) collecting.id());
        Scope.require(office.isPresent());
        return office.orElseThrow();
    }

    private void requirePicture(PaperBody.Terms paper) {
        if (!scans.enter(paper.scan())) {
            FieldErrors findings = new FieldErrors();
            findings.add("/scan", "unknown-scan", paper.scan().toString(), Message.of("report.paper-body.scan"));
            findings.refuse();
        }
    }

    /// The picture of the paper that a version was entered from.
    ///
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 404 where there is none
    Scans.Picture picture(ReportPath path, int number) {
        Report report = archive.find(path).report();
        return ReportVersion.find(report, number)
                .map(ReportVersion::paper)
                .map(PaperEntry::scan)
                .flatMap(scans::of)
                .orElseThrow(() -> Problem.of(
                        ReportProblem.UNKNOWN_VERSION, Message.of("report.paper-entries.no-picture", number)));
    }
}
