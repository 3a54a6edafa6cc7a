package vn.hopluu.benchmarks.posting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import vn.hopluu.benchmarks.parts.PlainIndicator;
import vn.hopluu.events.CampaignChanged;
import vn.hopluu.events.Event;
import vn.hopluu.events.FormChanged;
import vn.hopluu.events.Period;
import vn.hopluu.events.RegimeChanged;
import vn.hopluu.events.UnitChanged;

/// A form of twenty figures, 3,321 units (the communes and provinces of 2025), and periods enough that no report is
/// posted twice.
final class Reports {

    static final int UNITS = 3_321;
    private static final int FIGURES = 20;
    private static final int FIRST_YEAR = 1950;
    private static final int LAST_YEAR = 2023;
    private static final String FORM = "BENCH-Q";

    private final AtomicLong next = new AtomicLong();

    static int campaigns() {
        return 4 * (LAST_YEAR - FIRST_YEAR + 1);
    }

    /// What plan-service would have said.
    List<Event> reference() {
        List<Event> events = new ArrayList<>();
        List<FormChanged.Slot> slots = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < FIGURES; i++) {
            events.add(PlainIndicator.of("CT", i));
            slots.add(new FormChanged.Slot("CT" + i, null, 0, true));
            numbers.add(i);
        }
        events.add(
                new RegimeChanged("BENCH", 1, "Đo", RegimeChanged.Tree.ADMINISTRATIVE, RegimeChanged.Window.CALENDAR));
        events.add(new FormChanged(
                FORM,
                1,
                "Biểu đo",
                "BENCH",
                Period.Type.QUARTER,
                slots,
                List.of(new FormChanged.Version(1, LocalDate.of(1949, 1, 1), null, numbers, List.of(0)))));
        for (int campaign = 0; campaign < campaigns(); campaign++) {
            Period period = Period.parse(period(campaign));
            events.add(new CampaignChanged(
                    FORM,
                    period(campaign),
                    1,
                    period.windowFrom(RegimeChanged.Window.CALENDAR),
                    period.windowTo(RegimeChanged.Window.CALENDAR)));
        }
        for (int unit = 1; unit <= UNITS; unit++) {
            events.add(new UnitChanged(
                    unit,
                    1,
                    List.of(new UnitChanged.Version(
                            LocalDate.of(1945, 1, 1), null, "U" + unit, "Xã " + unit, "COMMUNE", null)),
                    List.of()));
        }
        return events;
    }

    private static String period(int campaign) {
        return (LAST_YEAR - campaign / 4) + "-Q" + (campaign % 4 + 1);
    }

    /// The body of a report that was not posted before.
    String next() {
        long number = next.getAndIncrement();
        int campaign = (int) (number / UNITS);
        if (campaign >= campaigns()) {
            throw new IllegalStateException("all " + UNITS * campaigns() + " reports are posted");
        }
        StringBuilder body = new StringBuilder(1_100)
                .append("{\"unit\":\"U")
                .append(number % UNITS + 1)
                .append("\",\"form\":\"" + FORM + "\",\"period\":\"")
                .append(period(campaign))
                .append("\",\"values\":[");
        for (int i = 0; i < FIGURES; i++) {
            body.append(i == 0 ? "" : ",")
                    .append("{\"indicator\":\"CT")
                    .append(i)
                    .append("\",\"amount\":")
                    .append(number % 997 * (i + 1))
                    .append('}');
        }
        return body.append("]}").toString();
    }
}
