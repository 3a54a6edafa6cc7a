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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.reference.Predecessors;
import vn.hopluu.report.reference.ReportScope;
import vn.hopluu.report.reference.Unit;
import vn.hopluu.report.reference.UnitDirectory;
import vn.hopluu.report.register.RegisterBook;
import vn.hopluu.report.register.UnitLabel;
import vn.hopluu.web.list.Page;
import vn.hopluu.web.list.PageRequest;
import vn.hopluu.web.parameter.Days;

/// Lists the promises that are not kept yet, the oldest first. Whether one is overdue is computed when it is read.
@ApplicationScoped
class Promises {

    private static final Pattern CURSOR =
            Pattern.compile("(?<day>\\d{4}-\\d{2}-\\d{2})\\.(?<dialogue>\\d{1,18})\\.(?<number>\\d{1,4})");
    private static final String OPEN = "select d.id, d.unitId, d.heldOn, o.number, o.text, o.promisedBy"
            + " from Dialogue d join d.opinions o where d.struck = false and o.onTheSpot = false and o.doneOn is null";
    private static final String AFTER = " and (o.promisedBy > :day or o.promisedBy = :day"
            + " and (d.id > :dialogue or d.id = :dialogue and o.number > :number))";
    private static final String ORDER = " order by o.promisedBy, d.id, o.number";

    private final UnitDirectory units;
    private final Predecessors predecessors;
    private final EntityManager database;
    private final ReportScope scope;
    private final Clock clock;

    Promises(UnitDirectory units, Predecessors predecessors, EntityManager database, ReportScope scope, Clock clock) {
        this.scope = scope;
        this.units = units;
        this.predecessors = predecessors;
        this.database = database;
        this.clock = clock;
    }

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

    /// @param unit a unit's code, with the promises of those that it wholly succeeds; or null for all
    /// @param overdue only those whose day is past
    @Transactional
    Page<View> page(@Nullable String unit, boolean overdue, PageRequest page) {
        LocalDate today = LocalDate.now(clock);
        List<Row> found = rows(unit, overdue, today, page);
        Map<Long, Unit> byId =
                Unit.all(page.shown(found).stream().map(Row::unitId).distinct().toList());
        return page.of(found, Row::cursor, row -> {
            Unit of = byId.get(row.unitId());
            return of == null ? null : View.of(row, of, today);
        });
    }

    private List<Row> rows(@Nullable String unit, boolean overdue, LocalDate today, PageRequest page) {
        String after = page.after();
        List<Long> within = scope.withinRegister(
                unit == null
                        ? null
                        : predecessors.with(units.knownInRegister(unit, RegisterBook.DIALOGUES.indicators())
                                .id()),
                RegisterBook.DIALOGUES.indicators());
        TypedQuery<Row> asked = database.createQuery(
                OPEN
                        + (within == null ? "" : " and d.unitId in :unit")
                        + (overdue ? " and o.promisedBy < :today" : "")
                        + (after.isEmpty() ? "" : AFTER)
                        + ORDER,
                Row.class);
        if (within != null) {
            asked.setParameter("unit", within);
        }
        if (overdue) {
            asked.setParameter("today", today);
        }
        if (!after.isEmpty()) {
            begin(asked, after);
        }
        return asked.setMaxResults(page.rowsToRead()).getResultList();
    }

    private static void begin(TypedQuery<Row> asked, String cursor) {
        Matcher parts = CURSOR.matcher(cursor);
        LocalDate day = parts.matches() ? Days.parse(parts.group("day")) : null;
        if (day == null) {
            throw PageRequest.notAKey(cursor);
        }
        asked.setParameter("day", day)
                .setParameter("dialogue", Long.parseLong(parts.group("dialogue")))
                .setParameter("number", Integer.parseInt(parts.group("number")));
    }
}
