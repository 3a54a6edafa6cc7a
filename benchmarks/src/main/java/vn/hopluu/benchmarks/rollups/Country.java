package vn.hopluu.benchmarks.rollups;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hopluu.benchmarks.parts.PlainIndicator;
import vn.hopluu.events.CampaignChanged;
import vn.hopluu.events.Cell;
import vn.hopluu.events.Coverage;
import vn.hopluu.events.Event;
import vn.hopluu.events.FormChanged;
import vn.hopluu.events.Period;
import vn.hopluu.events.RegimeChanged;
import vn.hopluu.events.ReportChanged;
import vn.hopluu.events.UnitChanged;

/// A root, 20 provinces, 200 districts and 10,000 communes that report twenty figures a quarter: the size of
/// the country before 2025.
public final class Country {

    public static final String FORM = "BENCH-Q";
    static final int COMMUNES = 10_000;
    public static final int FIGURES = 20;
    public static final String ROOT_CODE = "U1";

    private static final int PROVINCES = 20;
    private static final int DISTRICTS = 200;
    private static final long FIRST_PROVINCE = 2;
    private static final long FIRST_DISTRICT = FIRST_PROVINCE + PROVINCES;
    private static final long FIRST_COMMUNE = FIRST_DISTRICT + DISTRICTS;
    public static final int UNITS = (int) FIRST_COMMUNE - 1 + COMMUNES;
    private static final LocalDate START = LocalDate.of(1945, 1, 1);

    private Country() {}

    public static String period(int campaign) {
        return (2000 + campaign / 4) + "-Q" + (campaign % 4 + 1);
    }

    /// @param campaigns how many quarters from 2000 on are announced
    public static List<Event> reference(int campaigns) {
        List<Event> events = new ArrayList<>();
        IntStream.range(0, FIGURES).forEach(number -> events.add(PlainIndicator.of("CT", number)));
        events.add(
                new RegimeChanged("BENCH", 1, "Đo", RegimeChanged.Tree.ADMINISTRATIVE, RegimeChanged.Window.CALENDAR));
        List<Integer> slots = IntStream.range(0, FIGURES).boxed().toList();
        events.add(new FormChanged(
                FORM,
                1,
                "Biểu đo",
                "BENCH",
                Period.Type.QUARTER,
                slots.stream()
                        .map(number -> new FormChanged.Slot("CT" + number, null, 0, true))
                        .toList(),
                List.of(new FormChanged.Version(1, START, null, slots, List.of()))));
        for (int campaign = 0; campaign < campaigns; campaign++) {
            Period period = Period.parse(period(campaign));
            events.add(new CampaignChanged(
                    FORM,
                    period(campaign),
                    1,
                    period.windowFrom(RegimeChanged.Window.CALENDAR),
                    period.windowTo(RegimeChanged.Window.CALENDAR)));
        }
        LongStream.rangeClosed(1, UNITS).forEach(unit -> events.add(unit(unit)));
        return events;
    }

    private static UnitChanged unit(long id) {
        return new UnitChanged(
                id,
                1,
                List.of(new UnitChanged.Version(START, null, "U" + id, "Đơn vị " + id, "UNIT", parent(id))),
                List.of());
    }

    static @Nullable Long parent(long id) {
        if (id >= FIRST_COMMUNE) {
            return FIRST_DISTRICT + (id - FIRST_COMMUNE) % DISTRICTS;
        }
        if (id >= FIRST_DISTRICT) {
            return FIRST_PROVINCE + (id - FIRST_DISTRICT) % PROVINCES;
        }
        return id == 1 ? null : Long.valueOf(1);
    }

    public static LongStream communes() {
        return LongStream.range(FIRST_COMMUNE, FIRST_COMMUNE + COMMUNES);
    }

    public static long amount(long unit, int figure) {
        return unit * 31 % 997 * (figure + 1);
    }

    /// The report of every commune.
    static Stream<ReportChanged> reports(int campaign) {
        return communes()
                .mapToObj(unit -> new ReportChanged(
                        unit,
                        FORM,
                        period(campaign),
                        Coverage.OWN,
                        1,
                        ReportChanged.State.SUBMITTED,
                        new ReportChanged.Figures(
                                1,
                                1,
                                IntStream.range(0, FIGURES)
                                        .mapToObj(figure -> Cell.amount(amount(unit, figure)))
                                        .toList()),
                        null,
                        null,
                        null,
                        null,
                        null,
                        false));
    }
}
