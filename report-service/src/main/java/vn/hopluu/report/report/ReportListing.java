package vn.hopluu.report.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.reference.Campaign;
import vn.hopluu.report.reference.Unit;
import vn.hopluu.report.reference.UnitDirectory;

/// Lists reports in the order in which they were begun, a bounded page at a time.
@ApplicationScoped
class ReportListing {

    private final UnitDirectory units;

    ReportListing(UnitDirectory units) {
        this.units = units;
    }

    /// @param last the id of the last report shown, or null where no page follows
    record Page(List<Standing> reports, @Nullable Long last) {}

    @Transactional
    Page page(ListRequest request) {
        Long unitId =
                request.unit() == null ? null : unit(request, request.unit()).id();
        List<Report> found =
                Report.after(request.after(), request.limit() + 1, unitId, request.form(), request.period());
        List<Report> shown = found.subList(0, Math.min(found.size(), request.limit()));
        Map<Long, Unit> byId = Unit.all(
                shown.stream().map(report -> report.key().unitId()).distinct().toList());
        List<Standing> standings = shown.stream()
                .flatMap(report -> address(report, byId).map(at -> Standing.of(at, report)).stream())
                .toList();
        return new Page(standings, found.size() > shown.size() ? shown.getLast().id() : null);
    }

    private Unit unit(ListRequest request, String name) {
        Optional<Campaign> campaign = request.form() == null || request.period() == null
                ? Optional.empty()
                : Campaign.of(request.form(), request.period());
        return campaign.map(within -> units.find(name, within)).orElseGet(() -> units.findToday(name));
    }

    private static Optional<ReportAddress> address(Report report, Map<Long, Unit> units) {
        ReportKey key = report.key();
        Unit unit = units.get(key.unitId());
        return unit == null
                ? Optional.empty()
                : Campaign.of(key.form(), key.period()).map(campaign -> new ReportAddress(campaign, unit, key));
    }
}
