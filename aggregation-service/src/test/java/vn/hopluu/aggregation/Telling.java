package vn.hopluu.aggregation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.CampaignChanged;
import vn.hopluu.events.Cell;
import vn.hopluu.events.Coverage;
import vn.hopluu.events.FormChanged;
import vn.hopluu.events.IndicatorChanged;
import vn.hopluu.events.IndicatorChanged.Home;
import vn.hopluu.events.IndicatorChanged.Kind;
import vn.hopluu.events.IndicatorChanged.OverTime;
import vn.hopluu.events.IndicatorChanged.ValueType;
import vn.hopluu.events.ObligationChanged;
import vn.hopluu.events.Period;
import vn.hopluu.events.RegimeChanged;
import vn.hopluu.events.ReportChanged;
import vn.hopluu.events.UnitChanged;

/// Tells the service of a small world of one regime, whose codes begin with a prefix of the test's own.
public final class Telling {

    public static final LocalDate BEGINNING = LocalDate.of(2021, 1, 1);

    private final Sender sender;
    private final String prefix;

    public Telling(Sender sender, String prefix) {
        this.sender = sender;
        this.prefix = prefix;
        sender.send(new RegimeChanged(prefix, 1, "Chế độ", RegimeChanged.Tree.ROUTE, RegimeChanged.Window.LEGAL));
    }

    public String code(long unit) {
        return prefix + unit;
    }

    public void unit(long id, @Nullable Long parent, LocalDate from) {
        sender.send(new UnitChanged(
                id,
                1,
                List.of(new UnitChanged.Version(from, null, code(id), "Đơn vị " + id, "UNIT", parent)),
                List.of()));
    }

    public void count(String code, OverTime overTime, Home... homes) {
        reported(code, ValueType.INTEGER, Kind.FLOW, overTime, homes);
    }

    public void ratio(String code, String numerator, String denominator) {
        indicator(code, ValueType.DECIMAL, Kind.RATIO, OverTime.OF_SUMS, numerator, denominator);
    }

    /// A figure that units report; the codes of a coded one are TOT, KHA, YEU.
    public void reported(String code, ValueType type, Kind kind, OverTime overTime, Home... homes) {
        indicator(code, type, kind, overTime, null, null, homes);
    }

    public void derived(String code, String formula) {
        indicator(code, ValueType.INTEGER, Kind.DERIVED, OverTime.OF_PARTS, formula, null);
    }

    private void indicator(
            String code,
            ValueType type,
            Kind kind,
            OverTime overTime,
            @Nullable String numerator,
            @Nullable String denominator,
            Home... homes) {
        sender.send(new IndicatorChanged(
                code,
                1,
                code,
                code,
                "số",
                type,
                4,
                kind,
                overTime,
                numerator,
                denominator,
                List.of(),
                type == ValueType.CODE ? List.of("TOT", "KHA", "YEU") : List.of(),
                List.of(homes),
                List.of()));
    }

    /// @param indicators one slot each of whole numbers; with `!` behind those that do not add, and `!2` where
    ///     they also have two decimals
    public void form(String code, Period.Type type, String... indicators) {
        form(code, type, List.of(), indicators);
    }

    /// @param rules that its reports are checked by
    public void form(String code, Period.Type type, List<FormChanged.Rule> rules, String... indicators) {
        List<FormChanged.Slot> slots = new ArrayList<>();
        for (String indicator : indicators) {
            boolean adds = !indicator.contains("!");
            slots.add(new FormChanged.Slot(
                    indicator.replaceFirst("!.*", ""), null, indicator.endsWith("!2") ? 2 : 0, adds));
        }
        sender.send(new FormChanged(
                code,
                1,
                "Biểu",
                prefix,
                type,
                slots,
                List.of(new FormChanged.Version(
                        1,
                        BEGINNING,
                        null,
                        IntStream.range(0, slots.size()).boxed().toList(),
                        List.of(),
                        List.of(),
                        List.of(),
                        rules))));
    }

    public void campaign(String form, String period) {
        Period label = Period.parse(period);
        sender.send(new CampaignChanged(
                form,
                period,
                1,
                label.windowFrom(RegimeChanged.Window.LEGAL),
                label.windowTo(RegimeChanged.Window.LEGAL)));
    }

    /// @param cells a number, an estimate with `~` behind it; null: unanswered, M: missing, N: no occurrence, A: not
    /// applicable
    public void report(
            long unit, Coverage coverage, String form, String period, long revision, @Nullable String... cells) {
        List<Cell> answers = new ArrayList<>();
        for (String cell : cells) {
            answers.add(
                    switch (cell) {
                        case null -> Cell.UNANSWERED;
                        case "M" -> Cell.MISSING;
                        case "N" -> Cell.NO_OCCURRENCE;
                        case "A" -> Cell.NOT_APPLICABLE;
                        default ->
                            cell.endsWith("~")
                                    ? Cell.estimate(new BigDecimal(cell.substring(0, cell.length() - 1)))
                                    : Cell.amount(new BigDecimal(cell));
                    });
        }
        sender.send(new ReportChanged(
                unit,
                form,
                period,
                coverage,
                revision,
                ReportChanged.State.SUBMITTED,
                new ReportChanged.Figures((int) revision, 1, answers),
                null,
                null,
                null,
                null,
                null,
                false));
    }

    /// A unit's own report is owed, or is not any more; of a transferred one the unit itself is who enters it.
    public void owes(long unit, String form, String period, ObligationChanged.State state) {
        sender.send(new ObligationChanged(
                unit,
                form,
                period,
                Coverage.OWN,
                1,
                prefix + "-PLAN",
                state,
                null,
                "chưa xác định",
                state == ObligationChanged.State.TRANSFERRED ? unit : null,
                null,
                null,
                null));
    }

    public void report(long unit, String form, String period, @Nullable String... cells) {
        report(unit, Coverage.OWN, form, period, 1, cells);
    }
}
