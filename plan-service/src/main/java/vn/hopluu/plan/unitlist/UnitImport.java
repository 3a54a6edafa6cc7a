package vn.hopluu.plan.unitlist;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.lock.WriteLock;
import vn.hopluu.plan.problem.PlanProblem;
import vn.hopluu.plan.unit.HistoryReplacement;
import vn.hopluu.plan.unit.MissingRoutes;
import vn.hopluu.plan.unit.Unit;
import vn.hopluu.plan.unit.UnitRegister;
import vn.hopluu.plan.unit.UnitVersion;
import vn.hopluu.plan.unitlist.ListParser.Read;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.parameter.UnitReference;
import vn.hopluu.web.problem.Problem;

/// Taking in a list: read, compared, and written as one act or not at all.
@ApplicationScoped
class UnitImport {

    /// An import of the whole country takes a few seconds.
    private static final int TRANSACTION_SECONDS = 120;

    private final StoredUnits stored;
    private final UnitRegister register;
    private final MissingRoutes missingRoutes;

    UnitImport(StoredUnits stored, UnitRegister register, MissingRoutes missingRoutes) {
        this.stored = stored;
        this.register = register;
        this.missingRoutes = missingRoutes;
    }

    /// @throws RuntimeException a 422 problem with every finding, where there is any
    ImportResult take(byte[] file, ImportRequest request) {
        LineFindings findings = new LineFindings();
        Read read = new ListParser(findings, request.effectiveFrom()).read(file);
        if (read.lines().isEmpty()) {
            findings.refuseIfAny();
        }
        return QuarkusTransaction.requiringNew()
                .timeout(TRANSACTION_SECONDS)
                .call(() -> compareAndWrite(read, request, findings));
    }

    private ImportResult compareAndWrite(Read read, ImportRequest request, LineFindings findings) {
        WriteLock.hold(WriteLock.Register.UNITS);
        Map<Long, Unit> present = stored.around(read.lines(), request.scope());
        KnownUnits known = new KnownUnits(versions(present));
        LineFindings notes = new LineFindings();
        ListComparison comparison = new ListComparison(
                known,
                findings,
                notes,
                new ListComparison.Options(request.acceptRenames(), scope(request, read, known)));
        comparison.take(read.lines(), read.faultyCodes());
        findings.refuseIfAny();
        List<Long> created = known.changed().stream().filter(KnownUnits::isNew).toList();
        // A dry run takes no numbers away: the comparison's own will do.
        ListAct act = ListAct.of(known, present, request.dryRun() ? created : register.newIds(created.size()));
        refuseWhatTheRegisterRefuses(act, comparison, findings);
        if (!request.dryRun()) {
            register.write(act.replacements());
        }
        return new ImportResult(
                request.dryRun(),
                read.count(),
                created.size(),
                act.replacements().size() - created.size(),
                comparison.unchanged(),
                read.ignored(),
                notes.count(),
                notes.told(),
                missingRoutes.in(act.replacements(), created(act), Map.of()));
    }

    private static List<Long> created(ListAct act) {
        return act.replacements().stream()
                .filter(one -> one.present() == null)
                .map(HistoryReplacement::id)
                .toList();
    }

    /// What the comparison did not foresee: the register's own rules look at routes and at other days too.
    private void refuseWhatTheRegisterRefuses(ListAct act, ListComparison comparison, LineFindings findings) {
        register.check(act.replacements())
                .forEach(finding -> findings.add(
                        comparison.lineOf(act.knownIds().getOrDefault(finding.unit(), finding.unit())),
                        Column.CODE,
                        finding.kind().code(),
                        finding.value(),
                        "Dòng này trái với những gì sổ đơn vị đang lưu: " + finding.value() + ".",
                        finding.rule()));
        findings.refuseIfAny();
    }

    private static Map<Long, List<UnitVersion>> versions(Map<Long, Unit> units) {
        Map<Long, List<UnitVersion>> versions = new TreeMap<>();
        units.forEach((id, unit) -> versions.put(id, unit.history().versions()));
        return versions;
    }

    private static @Nullable Long scope(ImportRequest request, Read read, KnownUnits known) {
        UnitReference scope = request.scope();
        if (scope == null) {
            return null;
        }
        LocalDate day = scope.onOr(read.lines().stream()
                .map(ListLine::from)
                .min(Comparator.naturalOrder())
                .orElseThrow());
        return known.bearing(scope.code(), day)
                .map(KnownUnits.Known::id)
                .orElseThrow(() ->
                        Problem.of(PlanProblem.UNKNOWN_UNIT, Message.of("plan.unit.no-bearer", scope.code(), day)));
    }
}
