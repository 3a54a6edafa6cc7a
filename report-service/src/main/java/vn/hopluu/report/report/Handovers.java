package vn.hopluu.report.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.AssignmentsChanged.Role;
import vn.hopluu.report.lifecycle.Move;
import vn.hopluu.report.reference.Assignees;
import vn.hopluu.report.reference.Receivers;
import vn.hopluu.report.reference.ReportScope;
import vn.hopluu.report.reference.Unit;
import vn.hopluu.web.list.Page;
import vn.hopluu.web.list.PageRequest;

/// What somebody left open, and who has it now: drafts and steps belong to a unit and a role, so they are
/// whose the role is.
@ApplicationScoped
class Handovers {

    private final Assignees assignees;
    private final Receivers receivers;
    private final ReportScope scope;
    private final Waiting waiting;

    Handovers(Assignees assignees, Receivers receivers, ReportScope scope, Waiting waiting) {
        this.assignees = assignees;
        this.receivers = receivers;
        this.scope = scope;
        this.waiting = waiting;
    }

    @Transactional
    Page<HandedOverReport> of(String user, PageRequest page) {
        List<Assignees.Held> held = assignees.of(user);
        Set<Long> units = held.stream().map(one -> one.assignment().unitId()).collect(Collectors.toSet());
        List<Report> found = units.isEmpty()
                ? List.of()
                : Report.after(page.after(0), page.rowsToRead(), ReportFilter.waitingAt(units, scope.candidates()));
        Map<Report, ReportAddress> addresses = ReportListing.addresses(
                page.shown(found),
                Unit.all(page.shown(found).stream()
                        .map(report -> report.key().unitId())
                        .distinct()
                        .toList()));
        Receivers.Found above =
                receivers.of(addresses.values().stream().map(Waiting::owed).toList());
        return page.of(
                found,
                Report::id,
                report -> Optional.ofNullable(addresses.get(report))
                        .filter(at -> scope.reads(at.unit().id(), at.campaign()))
                        .map(at -> view(at, report, tasks(at, report, held, above)))
                        .orElse(null));
    }

    private List<HandedOverReport.Task> tasks(
            ReportAddress at, Report report, List<Assignees.Held> held, Receivers.Found above) {
        List<WaitingFor> next = waiting.of(at, report, above);
        return held.stream()
                .filter(one -> Assignees.isFor(one.assignment(), at.key().form(), null)
                        || !one.assignment().sections().isEmpty())
                .flatMap(one -> Stream.concat(draft(at, report, one), steps(at, next, one)))
                .toList();
    }

    private static Stream<HandedOverReport.Task> draft(ReportAddress at, Report report, Assignees.Held held) {
        boolean isHis = held.assignment().role() == Role.DATA_ENTRY
                && held.assignment().unitId() == at.unit().id();
        return isHis && report.possible().contains(Move.EDIT)
                ? Stream.of(HandedOverReport.Task.of(Waiting.DRAFT, null, held))
                : Stream.empty();
    }

    private static Stream<HandedOverReport.Task> steps(ReportAddress at, List<WaitingFor> next, Assignees.Held held) {
        return next.stream()
                .filter(one -> one.role() == held.assignment().role() && one.role() != Role.DATA_ENTRY)
                .filter(one -> one.unit().id() == held.assignment().unitId()
                        && Assignees.isFor(held.assignment(), at.key().form(), one.section()))
                .map(one -> HandedOverReport.Task.of(one.step(), one.section(), held));
    }

    private static @Nullable HandedOverReport view(ReportAddress at, Report report, List<HandedOverReport.Task> tasks) {
        Unit.Version unit = at.unit().on(at.campaign().structureDate());
        return tasks.isEmpty()
                ? null
                : new HandedOverReport(
                        new ReportStatus.UnitName(at.unit().id(), unit.code(), unit.name()),
                        at.key().form(),
                        at.key().period(),
                        at.key().coverage(),
                        report.state(),
                        tasks);
    }
}
