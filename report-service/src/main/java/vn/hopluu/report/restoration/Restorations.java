package vn.hopluu.report.restoration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Coverage;
import vn.hopluu.report.reference.ReportScope;
import vn.hopluu.report.reference.Unit;
import vn.hopluu.report.reference.UnitDirectory;
import vn.hopluu.web.list.Page;
import vn.hopluu.web.list.PageRequest;

/// Looking at recoveries.
@ApplicationScoped
class Restorations {

    private static final Pattern PLACE = Pattern.compile("([0-9]{1,18})/([^/]+)/([^/]+)/(OWN|CONSOLIDATED)");

    private final UnitDirectory units;
    private final ReportScope scope;
    private final Clock clock;

    Restorations(UnitDirectory units, ReportScope scope, Clock clock) {
        this.scope = scope;
        this.units = units;
        this.clock = clock;
    }

    @Transactional
    Page<RestorationView> newestFirst(PageRequest page) {
        return page.of(
                Restoration.before(page.after(Long.MAX_VALUE), page.rowsToRead()),
                Restoration::id,
                RestorationView::of);
    }

    /// @param unit a unit's code today, or null for all
    @Transactional
    Page<RestoredReportView> reports(long restoration, @Nullable String unit, PageRequest page) {
        List<RestoredReport> found = RestoredReport.page(
                restoration,
                scope.within(unit == null ? null : List.of(units.known(unit).id())),
                page.after().isEmpty() ? null : place(restoration, page.after()),
                page.rowsToRead());
        Map<Long, Unit> known = Unit.all(page.shown(found).stream()
                .map(row -> row.key().unitId())
                .distinct()
                .toList());
        return page.of(
                found,
                row -> place(row.key()),
                row -> RestoredReportView.of(row, code(known.get(row.key().unitId()))));
    }

    private @Nullable String code(@Nullable Unit unit) {
        return unit == null ? null : unit.on(LocalDate.now(clock)).code();
    }

    private static String place(RestoredReport.Key key) {
        return key.unitId() + "/" + key.form() + "/" + key.period() + "/" + key.coverage();
    }

    private static RestoredReport.Key place(long restoration, String text) {
        Matcher place = PLACE.matcher(text);
        if (!place.matches()) {
            throw PageRequest.notAKey(text);
        }
        return new RestoredReport.Key(
                restoration,
                Long.parseLong(place.group(1)),
                place.group(2),
                place.group(3),
                Coverage.valueOf(place.group(4)));
    }
}
