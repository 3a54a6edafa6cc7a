package vn.hopluu.report.dialogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.reference.Unit;
import vn.hopluu.report.reference.UnitDirectory;
import vn.hopluu.report.register.ListQuery;
import vn.hopluu.report.register.UnitLabel;
import vn.hopluu.web.problem.Problem;
import vn.hopluu.web.problem.WebProblem;

/// Lists the promises that are not kept yet, the oldest first. Whether one is overdue is computed when it is read.
@ApplicationScoped
class Promises {

    static final Set<String> KNOWN = Set.of("unit", "overdue", "limit", "after");

    private static final Pattern CURSOR =
            Pattern.compile("(?<day>\\d{4}-\\d{2}-\\d{2})\\.(?<dialogue>\\d{1,18})\\.(?<number>\\d{1,4})");
    private static final String OPEN = "select d.id, d.unitId, d.heldOn, o.number, o.text, o.promisedBy"
            + " from Dialogue d join d.opinions o where d.struck = false and o.onTheSpot = false and o.doneOn is null";
    private static final String AFTER = " and (o.promisedBy > :day or o.promisedBy = :day"
            + " and (d.id > :dialogue or d.id = :dialogue and o.number > :number))";
    private static final String ORDER = " order by o.promisedBy, d.id, o.number";

    private final UnitDirectory units;
    private final EntityManager database;
    private final Clock clock;

    Promises(UnitDirectory units, EntityManager database, Clock clock) {
        this.units = units;
        this.database = database;
        this.clock = clock;
    }

    /// @param next the cursor of the next page, or null
    record Page(List<View> promises, @Nullable String next) {}

    /// An open promise as it lies in the database.
    record Row(long dialogue, long unitId, LocalDate heldOn, int number, String text, LocalDate promisedBy) {

        String cursor() {
            return promisedBy + "." + dialogue + "." + number;
        }
    }

    /// A promise that is not kept yet.
    ///
    /// @param daysOverdue how many days since the promised one, or null where it is not overdue
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            long dialogue,
            int number,
            UnitLabel unit,
            LocalDate heldOn,
            String text,
            LocalDate promisedBy,
            boolean overdue,
            @Nullable Long daysOverdue) {

        static View of(Row row, Unit unit, LocalDate today) {
            boolean overdue = row.promisedBy().isBefore(today);
            return new View(
                    row.dialogue(),
                    row.number(),
                    UnitLabel.of(unit, row.heldOn()),
                    row.heldOn(),
                    row.text(),
                    row.promisedBy(),
                    overdue,
                    overdue ? ChronoUnit.DAYS.between(row.promisedBy(), today) : null);
        }
    }

    @Transactional
    Page page(ListQuery query) {
        LocalDate today = LocalDate.now(clock);
        List<Row> found = rows(query, today);
        List<Row> shown = found.subList(0, Math.min(found.size(), query.limit()));
        Map<Long, Unit> byId =
                Unit.all(shown.stream().map(Row::unitId).distinct().toList());
        return new Page(
                shown.stream()
                        .flatMap(row ->
                                Optional.ofNullable(byId.get(row.unitId()))
                                        .map(unit -> View.of(row, unit, today))
                                        .stream())
                        .toList(),
                found.size() > shown.size() ? shown.getLast().cursor() : null);
    }

    private List<Row> rows(ListQuery query, LocalDate today) {
        String unit = query.text("unit");
        boolean overdue = query.flag("overdue");
        String after = query.text("after");
        TypedQuery<Row> asked = database.createQuery(
                OPEN
                        + (unit == null ? "" : " and d.unitId = :unit")
                        + (overdue ? " and o.promisedBy < :today" : "")
                        + (after == null ? "" : AFTER)
                        + ORDER,
                Row.class);
        if (unit != null) {
            asked.setParameter("unit", units.findToday(unit).id());
        }
        if (overdue) {
            asked.setParameter("today", today);
        }
        if (after != null) {
            begin(asked, after);
        }
        return asked.setMaxResults(query.limit() + 1).getResultList();
    }

    private static void begin(TypedQuery<Row> asked, String cursor) {
        Matcher parts = CURSOR.matcher(cursor);
        if (!parts.matches()) {
            throw Problem.of(WebProblem.MALFORMED, "after is what the page before this one gave in next.");
        }
        asked.setParameter("day", ListQuery.day("after", parts.group("day")))
                .setParameter("dialogue", Long.parseLong(parts.group("dialogue")))
                .setParameter("number", Integer.parseInt(parts.group("number")));
    }
}
