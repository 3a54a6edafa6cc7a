package vn.hopluu.report.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.AssignmentsChanged.Role;
import vn.hopluu.events.CampaignChanged;
import vn.hopluu.events.Event;
import vn.hopluu.events.FormChanged;
import vn.hopluu.events.Period;
import vn.hopluu.events.RegimeChanged;
import vn.hopluu.report.World;

/// Regimes with steps, each with a form of two cells and three sections, of which the second and third have owners.
public final class Regimes {

    static final RegimeChanged.Step CHECK = new RegimeChanged.Step("KT", "Kiểm tra", Role.REVIEW, false);
    static final RegimeChanged.Step SIGN = new RegimeChanged.Step("KD", "Ký duyệt", Role.APPROVAL, false);
    static final RegimeChanged.Step OWNERS = new RegimeChanged.Step("TT", "Chủ mục nhận", Role.APPRAISAL, true);
    static final RegimeChanged.Step COLLECT =
            new RegimeChanged.Step("TN", "Sở Nội vụ tiếp nhận", Role.CONSOLIDATION, false);

    /// All four steps, by whoever comes.
    public static final String ALL = "RV-ALL";
    /// Check and signature, by different persons.
    static final String EYES = "RV-EYES";
    /// No step at all.
    public static final String PLAIN = "RV-PLAIN";

    private static final String PERIOD = "2024-Q1";
    private static boolean sent;

    private Regimes() {}

    public static synchronized void publish(World world) {
        if (sent) {
            return;
        }
        world.catalogue();
        List<Event> events = new ArrayList<>();
        events.addAll(regime(ALL, new RegimeChanged.Review(false, List.of(CHECK, SIGN, OWNERS, COLLECT))));
        events.addAll(regime(EYES, new RegimeChanged.Review(true, List.of(CHECK, SIGN))));
        events.addAll(regime(PLAIN, null));
        world.publish(events);
        world.awaitRows("select count(*) from regime where code like 'RV-%'", 3);
        world.awaitRows("select count(*) from form where code like 'RV-%'", 3);
        world.awaitRows("select count(*) from campaign where form like 'RV-%'", 3);
        sent = true;
    }

    private static List<Event> regime(String code, RegimeChanged.@Nullable Review review) {
        Period period = Period.parse(PERIOD);
        return List.of(
                new RegimeChanged(
                        code, 1, "Chế độ", RegimeChanged.Tree.ROUTE, RegimeChanged.Window.LEGAL, false, null, review),
                new FormChanged(
                        code,
                        1,
                        "Báo cáo",
                        code,
                        Period.Type.QUARTER,
                        List.of(
                                new FormChanged.Slot("TCD01", null, 0, true),
                                new FormChanged.Slot("TCD01", "TX", 0, true)),
                        List.of(new FormChanged.Version(
                                1,
                                LocalDate.of(2021, 1, 1),
                                null,
                                List.of(0, 1),
                                List.of(0),
                                List.of(section("I", null), section("II", "TTH"), section("III", "PTP")),
                                List.of(),
                                List.of()))),
                new CampaignChanged(
                        code,
                        PERIOD,
                        1,
                        period.windowFrom(RegimeChanged.Window.LEGAL),
                        period.windowTo(RegimeChanged.Window.LEGAL)));
    }

    private static FormChanged.Section section(String code, @Nullable String owner) {
        return new FormChanged.Section(code, "Mục " + code, owner, List.of());
    }

    static String path(World.TestUnit unit, String form) {
        return "/api/v1/reports/" + unit.code() + "/" + form + "/" + PERIOD;
    }

    static String key(World.TestUnit unit, String form) {
        return unit.id() + "/" + form + "/" + PERIOD + "/OWN";
    }

    static String body(World.TestUnit unit, String form, int amount) {
        return """
                {"unit":"%s","form":"%s","period":"%s","values":[{"indicator":"TCD01","amount":%d}]}""".formatted(unit.code(), form, PERIOD, amount);
    }
}
