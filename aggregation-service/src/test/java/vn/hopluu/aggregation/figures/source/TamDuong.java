package vn.hopluu.aggregation.figures.source;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.Sender;
import vn.hopluu.events.CampaignChanged;
import vn.hopluu.events.Cell;
import vn.hopluu.events.Coverage;
import vn.hopluu.events.FormChanged;
import vn.hopluu.events.FormChanged.Slot;
import vn.hopluu.events.IndicatorChanged;
import vn.hopluu.events.IndicatorChanged.Home;
import vn.hopluu.events.IndicatorChanged.Kind;
import vn.hopluu.events.IndicatorChanged.OverTime;
import vn.hopluu.events.IndicatorChanged.ValueType;
import vn.hopluu.events.Period;
import vn.hopluu.events.RegimeChanged;
import vn.hopluu.events.ReorganisationChanged;
import vn.hopluu.events.ReorganisationChanged.Succession;
import vn.hopluu.events.ReportChanged;
import vn.hopluu.events.UnitChanged;

/// Huyện Tam Đường before and after 1/7/2025, by NQ 1670/NQ-UBTVQH15: thirteen communes and an office become parts of
/// six units, two of which also hold communes of the neighbours. Codes carry a prefix, so that no other test meets
/// them.
final class TamDuong {

    static final LocalDate BEGINNING = LocalDate.of(2021, 1, 1);
    static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    static final String FORM = "TD-6T";
    static final String QUARTERLY = "TD-Q";

    private static final Map<String, Long> IDS = new TreeMap<>();

    /// Old code and name, and the new unit's code.
    private static final List<List<String>> COMMUNES = List.of(
            List.of("03390", "Thị trấn Tam Đường", "03390"),
            List.of("03394", "Xã Thèn Sin", "03394"),
            List.of("03400", "Xã Tả Lèng", "03405"),
            List.of("03405", "Xã Giang Ma", "03405"),
            List.of("03406", "Xã Hồ Thầu", "03405"),
            List.of("03412", "Xã Bình Lư", "03390"),
            List.of("03413", "Xã Sơn Bình", "03390"),
            List.of("03415", "Xã Nùng Nàng", "03408"),
            List.of("03418", "Xã Bản Giang", "03408"),
            List.of("03421", "Xã Bản Hon", "03430"),
            List.of("03424", "Xã Bản Bo", "03424"),
            List.of("03427", "Xã Nà Tăm", "03424"),
            List.of("03430", "Xã Khun Há", "03430"));

    private static final Map<String, String> NEW_NAMES = Map.of(
            "03390", "Xã Bình Lư",
            "03394", "Xã Sin Suối Hồ",
            "03405", "Xã Tả Lèng",
            "03408", "Phường Tân Phong",
            "03424", "Xã Bản Bo",
            "03430", "Xã Khun Há");

    private final Sender sender;

    TamDuong(Sender sender) {
        this.sender = sender;
    }

    static long id(String key) {
        return IDS.computeIfAbsent(key, each -> 700_001L + IDS.size());
    }

    static String code(String official) {
        return "TD." + official;
    }

    void units() {
        sender.send(unit("12", 1, "12", "Tỉnh Lai Châu", null, null));
        for (String district : List.of("106", "109", "105")) {
            sender.send(unit(district, 1, district, DISTRICTS.get(district), "12", null));
        }
        sender.send(unit("106.PNV", 1, "106.PNV", "Phòng Nội vụ Tam Đường", "106", null));
        COMMUNES.forEach(commune -> sender.send(unit(commune.get(0), 1, commune.get(0), commune.get(1), "106", null)));
        sender.send(unit("03562", 1, "03562", "Xã Sin Suối Hồ (cũ)", "109", null));
        sender.send(unit("03408-old", 1, "03408", "Phường Đông Phong", "105", null));
    }

    private static final Map<String, String> DISTRICTS =
            Map.of("106", "Huyện Tam Đường", "109", "Huyện Phong Thổ", "105", "Thành phố Lai Châu");

    /// The acts of NQ 1670, as plan-service sends them: who succeeds whom, who ends, who is new.
    void reform() {
        List<Succession> successions = new ArrayList<>();
        COMMUNES.forEach(commune -> successions.add(full(commune.get(0), "new-" + commune.get(2))));
        successions.add(full("03562", "new-03394"));
        successions.add(full("03408-old", "new-03408"));
        sender.send(new ReorganisationChanged("TD-NQ1670", 1, REFORM, "NQ 1670/NQ-UBTVQH15", successions));
        LocalDate last = REFORM.minusDays(1);
        COMMUNES.forEach(commune -> sender.send(unit(commune.get(0), 2, commune.get(0), commune.get(1), "106", last)));
        sender.send(unit("03562", 2, "03562", "Xã Sin Suối Hồ (cũ)", "109", last));
        sender.send(unit("03408-old", 2, "03408", "Phường Đông Phong", "105", last));
        sender.send(unit("106.PNV", 2, "106.PNV", "Phòng Nội vụ Tam Đường", "106", last));
        DISTRICTS.forEach((code, name) -> sender.send(unit(code, 2, code, name, "12", last)));
        NEW_NAMES.forEach((code, name) -> sender.send(new UnitChanged(
                id("new-" + code),
                1,
                List.of(new UnitChanged.Version(REFORM, null, code(code), name, "COMMUNE", id("12"))),
                List.of())));
    }

    void forms() {
        sender.send(new RegimeChanged("TD", 1, "Chế độ", RegimeChanged.Tree.ROUTE, RegimeChanged.Window.LEGAL));
        for (String indicator : List.of("TDTT01", "TDTT02", "TDTCD01", "TDDT02", "TDDVK01")) {
            sender.send(indicator(indicator, Kind.FLOW, OverTime.SUM, null, null));
        }
        sender.send(indicator("TDTT03", Kind.RATIO, OverTime.OF_SUMS, "TDTT02", "TDTT01"));
        form(FORM, Period.Type.HALF_YEAR);
        form(QUARTERLY, Period.Type.QUARTER);
    }

    private void form(String code, Period.Type type) {
        List<Slot> slots = List.of(
                new Slot("TDTT01", null, 0, true),
                new Slot("TDTT02", null, 0, true),
                new Slot("TDTCD01", null, 0, true),
                new Slot("TDDT02", null, 0, true),
                new Slot("TDDVK01", null, 0, true));
        sender.send(new FormChanged(
                code,
                1,
                "Biểu",
                "TD",
                type,
                slots,
                List.of(new FormChanged.Version(1, BEGINNING, null, List.of(0, 1, 2, 3, 4), List.of()))));
    }

    void campaign(String form, String period) {
        Period label = Period.parse(period);
        sender.send(new CampaignChanged(
                form,
                period,
                1,
                label.windowFrom(RegimeChanged.Window.LEGAL),
                label.windowTo(RegimeChanged.Window.LEGAL)));
    }

    /// The five figures in the order of the slots; null: unanswered, "N": no occurrence.
    void report(String key, String form, String period, @Nullable String... cells) {
        List<Cell> answers = new ArrayList<>();
        for (String cell : cells) {
            answers.add(
                    cell == null
                            ? Cell.UNANSWERED
                            : cell.equals("N") ? Cell.NO_OCCURRENCE : Cell.amount(new BigDecimal(cell)));
        }
        sender.send(new ReportChanged(
                id(key),
                form,
                period,
                Coverage.OWN,
                1,
                ReportChanged.State.SUBMITTED,
                new ReportChanged.Figures(1, 1, answers),
                null,
                null,
                null,
                null,
                null,
                false));
    }

    private static Succession full(String predecessor, String successor) {
        return new Succession(id(predecessor), id(successor), ReorganisationChanged.Kind.FULL);
    }

    private static UnitChanged unit(
            String key, long revision, String code, String name, @Nullable String parent, @Nullable LocalDate last) {
        return new UnitChanged(
                id(key),
                revision,
                List.of(new UnitChanged.Version(
                        BEGINNING, last, code(code), name, "UNIT", parent == null ? null : Long.valueOf(id(parent)))),
                List.of());
    }

    private static IndicatorChanged indicator(
            String code, Kind kind, OverTime overTime, @Nullable String above, @Nullable String below) {
        List<Home> homes =
                List.of(new Home(id("12"), FORM, BEGINNING, null), new Home(id("12"), QUARTERLY, BEGINNING, null));
        return new IndicatorChanged(
                code,
                1,
                code,
                code,
                "số",
                ValueType.INTEGER,
                4,
                kind,
                overTime,
                above,
                below,
                List.of(),
                List.of(),
                homes,
                List.of());
    }
}
