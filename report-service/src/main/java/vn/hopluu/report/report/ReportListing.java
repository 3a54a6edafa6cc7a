package vn.hopluu.report.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.reference.Campaign;
import vn.hopluu.report.reference.Predecessors;
import vn.hopluu.report.reference.Receivers;
import vn.hopluu.report.reference.ReportScope;
import vn.hopluu.report.reference.Reviews;
import vn.hopluu.report.reference.Unit;
import vn.hopluu.report.reference.UnitDirectory;
import vn.hopluu.web.list.Page;
import vn.hopluu.web.list.PageRequest;

/// Lists reports in the order in which they were begun, a bounded page at a time.
@ApplicationScoped
class ReportListing {

    private final UnitDirectory units;
    private final Predecessors predecessors;
    private final Reviews reviews;
    private final ReportScope scope;
    private final CallersMoves callersMoves;
    private final Receivers receivers;
    private final Waiting waiting;

    ReportListing(
            UnitDirectory units,
            Predecessors predecessors,
            Reviews reviews,
            ReportScope scope,
            CallersMoves callersMoves,
            Receivers receivers,
            Waiting waiting) {
        this.receivers = receivers;
        this.waiting = waiting;
        this.callersMoves = callersMoves;
        this.scope = scope;
        this.units = units;
        this.predecessors = predecessors;
        this.reviews = reviews;
    }

    @Transactional
    Page<ReportStatus> page(ReportQuery query, PageRequest page) {
        query.require();
        List<Report> found = Report.after(page.after(0), page.rowsToRead(), filter(query));
        Map<Long, Unit> byId = Unit.all(page.shown(found).stream()
                .map(report -> report.key().unitId())
                .distinct()
                .toList());
        Map<Report, ReportAddress> addresses = addresses(page.shown(found), byId);
        Receivers.Found receivers =
                this.receivers.of(addresses.values().stream().map(Waiting::owed).toList());
        return page.of(
                found,
                Report::id,
                report -> Optional.ofNullable(addresses.get(report))
                        .filter(at -> scope.readsSomething(at.unit().id(), at.campaign()))
                        .filter(at -> query.step() == null || isWaiting(report, at, query.step()))
                        .map(at -> ReportStatus.of(at, report, callersMoves.of(at, report))
                                .waitingFor(waiting.of(at, report, receivers)))
                        .orElse(null));
    }

    private ReportFilter filter(ReportQuery query) {
        return new ReportFilter(
                query.unit() == null ? null : (Long) unit(query, query.unit()).id(),
                query.form(),
                query.period(),
                query.state(),
                query.superior() == null
                        ? null
                        : (Long) unit(query, query.superior()).id(),
                enteredBy(query),
                null,
                scope.candidates());
    }

    private ReportFilter.@Nullable EnteredBy enteredBy(ReportQuery query) {
        if (query.enteredBy() == null) {
            return null;
        }
        long unit = unit(query, query.enteredBy()).id();
        return new ReportFilter.EnteredBy(unit, predecessors.with(unit));
    }

    private boolean isWaiting(Report report, ReportAddress address, String step) {
        return StepsView.of(report, reviews.of(address.campaign())).steps().stream()
                .anyMatch(one -> one.due() && one.code().equals(step));
    }

    private Unit unit(ReportQuery query, String name) {
        Optional<Campaign> campaign = query.form() == null || query.period() == null
                ? Optional.empty()
                : Campaign.of(query.form(), query.period());
        return campaign.map(within -> units.find(name, within)).orElseGet(() -> units.known(name));
    }

    static Map<Report, ReportAddress> addresses(List<Report> reports, Map<Long, Unit> units) {
        Map<Report, ReportAddress> found = new IdentityHashMap<>();
        reports.forEach(report -> address(report, units).ifPresent(at -> found.put(report, at)));
        return found;
    }

    private static Optional<ReportAddress> address(Report report, Map<Long, Unit> units) {
        ReportKey key = report.key();
        Unit unit = units.get(key.unitId());
        return unit == null
                ? Optional.empty()
                : Campaign.of(key.form(), key.period()).map(campaign -> new ReportAddress(campaign, unit, key));
    }
}
