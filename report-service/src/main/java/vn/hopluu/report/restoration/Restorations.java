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
import vn.hopluu.report.reference.Unit;
import vn.hopluu.report.reference.UnitDirectory;
import vn.hopluu.web.problem.Problem;
import vn.hopluu.web.problem.WebProblem;

/// Looking at recoveries.
@ApplicationScoped
class Restorations {

    private static final Pattern PLACE = Pattern.compile("([0-9]{1,18})/([^/]+)/([^/]+)/(OWN|CONSOLIDATED)");

    private final UnitDirectory units;
    private final Clock clock;

    Restorations(UnitDirectory units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    /// @param last what the next page begins after, or null where none follows
    record Page<V>(List<V> items, @Nullable String last) {}

    @Transactional
    Page<RestorationView> before(long id, int limit) {
        List<Restoration> found = Restoration.before(id, limit + 1);
        List<Restoration> shown = found.subList(0, Math.min(limit, found.size()));
        return new Page<>(
                shown.stream().map(RestorationView::of).toList(),
                found.size() > limit ? Long.toString(shown.getLast().id()) : null);
    }

    /// @param unit a unit's code today, or null for all
    @Transactional
    Page<RestoredReportView> reports(long restoration, @Nullable String unit, @Nullable String after, int limit) {
        List<RestoredReport> found = RestoredReport.page(
                restoration,
                unit == null ? null : units.findToday(unit).id(),
                after == null ? null : place(restoration, after),
                limit + 1);
        List<RestoredReport> shown = found.subList(0, Math.min(limit, found.size()));
        Map<Long, Unit> known = Unit.all(
                shown.stream().map(row -> row.key().unitId()).distinct().toList());
        return new Page<>(
                shown.stream()
                        .map(row -> RestoredReportView.of(
                                row, code(known.get(row.key().unitId()))))
                        .toList(),
                found.size() > limit ? place(shown.getLast().key()) : null);
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
            throw Problem.of(WebProblem.MALFORMED, "after is what the address of the next page says.");
        }
        return new RestoredReport.Key(
                restoration,
                Long.parseLong(place.group(1)),
                place.group(2),
                place.group(3),
                Coverage.valueOf(place.group(4)));
    }
}
