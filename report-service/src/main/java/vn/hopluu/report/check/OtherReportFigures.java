package vn.hopluu.report.check;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.hopluu.events.Cell;
import vn.hopluu.events.Coverage;
import vn.hopluu.events.IndicatorChanged.ValueType;
import vn.hopluu.events.Period;
import vn.hopluu.report.check.OtherReports.Key;
import vn.hopluu.report.reference.Slots;
import vn.hopluu.rules.Figure;

/// The figures of other reports that the rules of one report read. A report that is not there leaves them unanswered.
final class OtherReportFigures {

    private final CheckedReport subject;
    private final Period period;
    private final Slots slots;
    private final Map<Key, OtherReports.Reported> reports;
    private final List<OtherReports.Child> children;

    private OtherReportFigures(
            CheckedReport subject,
            Slots slots,
            Map<Key, OtherReports.Reported> reports,
            List<OtherReports.Child> children) {
        this.subject = subject;
        this.period = Period.parse(subject.campaign().period());
        this.slots = slots;
        this.reports = reports;
        this.children = children;
    }

    /// Reads what the figures need, and nothing where they need nothing.
    static OtherReportFigures read(CheckedReport subject, Set<Figure> figures, OtherReports others, Slots slots) {
        OtherReportFigures keys = new OtherReportFigures(subject, slots, Map.of(), List.of());
        Set<Key> wanted = new HashSet<>();
        figures.forEach(figure -> keys.keys(figure).forEach(wanted::add));
        boolean below = subject.coverage() == Coverage.CONSOLIDATED
                && figures.stream().anyMatch(figure -> figure.from() == Figure.From.CHILDREN);
        return new OtherReportFigures(
                subject,
                slots,
                wanted.isEmpty() ? Map.of() : others.reports(wanted),
                below
                        ? others.children(
                                subject.unit().id(),
                                subject.campaign().form(),
                                subject.campaign().period())
                        : List.of());
    }

    /// @param own what this report says of the same figure
    Cell cell(Figure figure, Cell own) {
        return switch (figure.from()) {
            case REPORT -> own;
            case PREVIOUS, LAST_YEAR, FORM ->
                keys(figure).map(key -> said(key, figure)).findFirst().orElse(Cell.UNANSWERED);
            case YEAR_TO_DATE -> yearToDate(figure, own);
            case CHILDREN -> below(figure);
        };
    }

    private Stream<Key> keys(Figure figure) {
        String form = subject.campaign().form();
        return switch (figure.from()) {
            case REPORT, CHILDREN -> Stream.of();
            case PREVIOUS -> in(form, period.previous());
            case LAST_YEAR -> in(form, period.lastYear());
            case FORM -> in(String.valueOf(figure.form()), Optional.of(period));
            case YEAR_TO_DATE -> period.earlierInYear().stream().flatMap(earlier -> in(form, Optional.of(earlier)));
        };
    }

    private Stream<Key> in(String form, Optional<Period> wanted) {
        return wanted.stream().map(at -> new Key(subject.unit().id(), form, at.toString(), subject.coverage()));
    }

    private Cell said(Key key, Figure figure) {
        OtherReports.Reported report = reports.get(key);
        return report == null
                ? Cell.UNANSWERED
                : slots.cell(key.form(), report.cells(), figure.indicator(), figure.member());
    }

    private Cell yearToDate(Figure figure, Cell own) {
        if (!adds(figure) || period.type() == Period.Type.AD_HOC) {
            return Cell.UNANSWERED;
        }
        CellSum year = new CellSum();
        keys(figure).forEach(key -> year.add(said(key, figure)));
        year.add(own);
        return year.total();
    }

    private Cell below(Figure figure) {
        if (!adds(figure) || children.isEmpty()) {
            return Cell.UNANSWERED;
        }
        CellSum sum = new CellSum();
        children.stream()
                .filter(child -> child.owes() || child.own() != null || child.consolidated() != null)
                .forEach(child -> sum.add(declared(child, figure)));
        return sum.total();
    }

    /// As the roll-up has it: what a unit declares for all below it, else its own; of a unit that others add into, its
    /// own figure alone is not the whole.
    private Cell declared(OtherReports.Child child, Figure figure) {
        String form = subject.campaign().form();
        if (child.consolidated() != null) {
            Cell cell = slots.cell(form, child.consolidated(), figure.indicator(), figure.member());
            if (cell instanceof Cell.Amount || cell instanceof Cell.NoOccurrence) {
                return cell;
            }
        }
        return child.adds() || child.own() == null
                ? Cell.UNANSWERED
                : slots.cell(form, child.own(), figure.indicator(), figure.member());
    }

    /// Yes-or-no and coded answers travel as numbers, and make no sum.
    private boolean adds(Figure figure) {
        var indicator = subject.definition().indicators().get(figure.indicator());
        return indicator != null
                && (indicator.valueType() == ValueType.INTEGER || indicator.valueType() == ValueType.DECIMAL);
    }
}
