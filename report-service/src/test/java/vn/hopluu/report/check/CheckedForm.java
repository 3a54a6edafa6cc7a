package vn.hopluu.report.check;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.CampaignChanged;
import vn.hopluu.events.Coverage;
import vn.hopluu.events.Event;
import vn.hopluu.events.FormChanged;
import vn.hopluu.events.FormChanged.Severity;
import vn.hopluu.events.IndicatorChanged;
import vn.hopluu.events.ObligationChanged;
import vn.hopluu.events.Period;
import vn.hopluu.events.RegimeChanged;
import vn.hopluu.report.World;

/// A small form whose rules look at other reports, its campaigns, and the calls that its tests make.
///
/// Petitions: carried over CHKMO, received CHKNHAN, settled CHKXL, left CHKTON, received since the year began CHKLK; a
/// rate CHKTL. The form CHK-X asks for CHKNHAN too.
@ApplicationScoped
class CheckedForm {

    static final String FORM = "CHK-Q";
    static final String OTHER_FORM = "CHK-X";
    private static final List<String> PERIODS =
            List.of("2019-Q2", "2019-Q4", "2020-Q1", "2020-Q2", "2020-Q3", "2020-Q4", "2024-Q1");

    private final World world;
    private boolean filed;

    CheckedForm(World world) {
        this.world = world;
    }

    synchronized void file() {
        world.catalogue();
        if (filed) {
            return;
        }
        List<Event> events = new ArrayList<>();
        for (String code : List.of("CHKMO", "CHKNHAN", "CHKXL", "CHKTON", "CHKLK")) {
            events.add(indicator(code, IndicatorChanged.ValueType.INTEGER, 0));
        }
        events.add(indicator("CHKTL", IndicatorChanged.ValueType.DECIMAL, 1));
        events.add(form(OTHER_FORM, List.of("CHKNHAN"), List.of()));
        events.add(form(FORM, List.of("CHKMO", "CHKNHAN", "CHKXL", "CHKTON", "CHKLK", "CHKTL"), rules()));
        for (String period : PERIODS) {
            events.add(campaign(FORM, period));
            events.add(campaign(OTHER_FORM, period));
        }
        world.publish(events);
        world.awaitRows("select count(*) from campaign where form like 'CHK-%'", 2L * PERIODS.size());
        world.awaitRows("select count(*) from form where code like 'CHK-%'", 2);
        filed = true;
    }

    private static List<FormChanged.Rule> rules() {
        return List.of(
                rule("PART", Severity.BLOCK, "CHKXL <= CHKMO + CHKNHAN", "{CHKXL} > {CHKMO + CHKNHAN}"),
                rule("RATE", Severity.BLOCK, "CHKTL >= 0 && CHKTL <= 100", "{CHKTL}%"),
                rule("OPENING", Severity.EXPLAIN, "CHKMO == previous.CHKTON", "{CHKMO} / {previous.CHKTON}"),
                rule(
                        "OTHER-FORM",
                        Severity.EXPLAIN,
                        "CHKNHAN == form(\"CHK-X\").CHKNHAN",
                        "{CHKNHAN} / {form(\"CHK-X\").CHKNHAN}"),
                rule("YEAR", Severity.BLOCK, "CHKLK == yearToDate.CHKNHAN", "{CHKLK} / {yearToDate.CHKNHAN}"),
                new FormChanged.Rule("FEW", Severity.INFO, "CHKTON <= 200", "{CHKTON} / 200", Coverage.OWN),
                new FormChanged.Rule("MANY", Severity.INFO, "CHKTON >= 100", "{CHKTON} / 100", Coverage.CONSOLIDATED),
                rule("BELOW", Severity.INFO, "CHKNHAN == children.CHKNHAN", "{CHKNHAN} / {children.CHKNHAN}"),
                rule(
                        "JUMP",
                        Severity.INFO,
                        "lastYear.CHKNHAN == 0 || abs(CHKNHAN - lastYear.CHKNHAN) * 2 <= lastYear.CHKNHAN",
                        "{CHKNHAN} / {lastYear.CHKNHAN}"));
    }

    private static FormChanged.Rule rule(String code, Severity severity, String expression, String message) {
        return new FormChanged.Rule(code, severity, expression, message);
    }

    private static FormChanged form(String code, List<String> indicators, List<FormChanged.Rule> rules) {
        return new FormChanged(
                code,
                1,
                code,
                "DVCQ",
                Period.Type.QUARTER,
                indicators.stream()
                        .map(indicator ->
                                new FormChanged.Slot(indicator, null, indicator.equals("CHKTL") ? 1 : 0, true))
                        .toList(),
                List.of(new FormChanged.Version(
                        1,
                        LocalDate.of(2019, 1, 1),
                        null,
                        IntStream.range(0, indicators.size()).boxed().toList(),
                        List.of(),
                        List.of(new FormChanged.Section("II", "Đơn thư", null, List.of())),
                        List.of(),
                        rules)));
    }

    private static IndicatorChanged indicator(String code, IndicatorChanged.ValueType type, int decimals) {
        return new IndicatorChanged(
                code,
                1,
                code,
                code,
                "đơn",
                type,
                decimals,
                IndicatorChanged.Kind.FLOW,
                IndicatorChanged.OverTime.SUM,
                null,
                null,
                List.of(),
                List.of());
    }

    private static CampaignChanged campaign(String form, String period) {
        Period parsed = Period.parse(period);
        return new CampaignChanged(
                form,
                period,
                1,
                parsed.windowFrom(RegimeChanged.Window.LEGAL),
                parsed.windowTo(RegimeChanged.Window.LEGAL));
    }

    World.TestUnit unit() {
        return units(1).getFirst();
    }

    List<World.TestUnit> units(int count) {
        file();
        return world.units(count);
    }

    static ObligationChanged obligation(
            long unitId, String period, Coverage coverage, long revision, @Nullable Long recipient) {
        return obligation(unitId, period, coverage, revision, recipient, ObligationChanged.State.OWED);
    }

    static ObligationChanged obligation(
            long unitId,
            String period,
            Coverage coverage,
            long revision,
            @Nullable Long recipient,
            ObligationChanged.State state) {
        return obligation(unitId, period, coverage, revision, recipient, state, Instant.parse("2024-06-30T16:59:59Z"));
    }

    static ObligationChanged obligation(
            long unitId,
            String period,
            Coverage coverage,
            long revision,
            @Nullable Long recipient,
            ObligationChanged.State state,
            Instant due) {
        return new ObligationChanged(
                unitId, FORM, period, coverage, revision, "CHK-PLAN", state, due, null, null, recipient, null, null);
    }

    /// `CHKMO 3, CHKNHAN 40`
    static String values(String figures) {
        List<String> values = new ArrayList<>();
        for (String figure : figures.split(", ")) {
            String[] parts = figure.split(" ");
            values.add(
                    parts[1].matches("[A-Z_]+")
                            ? "{\"indicator\":\"%s\",\"state\":\"%s\",\"explanation\":\"chưa có\"}"
                                    .formatted(parts[0], parts[1])
                            : "{\"indicator\":\"%s\",\"amount\":%s}".formatted(parts[0], parts[1]));
        }
        return String.join(",", values);
    }

    /// The days that the law gives: `"dataFrom":"2023-12-15","dataTo":"2024-03-14"`.
    static String days(String period) {
        Period of = Period.parse(period);
        return "\"dataFrom\":\"%s\",\"dataTo\":\"%s\""
                .formatted(of.windowFrom(RegimeChanged.Window.LEGAL), of.windowTo(RegimeChanged.Window.LEGAL));
    }

    static String path(World.TestUnit unit, String form, String period, Coverage coverage) {
        return "/api/v1/reports/" + unit.code() + "/" + form + "/" + period + "?coverage=" + coverage;
    }

    static String checksPath(World.TestUnit unit, String period, Coverage coverage) {
        return "/api/v1/reports/" + unit.code() + "/" + FORM + "/" + period + "/checks?coverage=" + coverage;
    }

    /// Hands a report in, with an explanation for every rule that may ask for one.
    static void handIn(World.TestUnit unit, String form, String period, Coverage coverage, String figures) {
        Response answer = post(
                unit,
                form,
                period,
                coverage,
                figures,
                ",\"explanations\":["
                        + "{\"rule\":\"OPENING\",\"text\":\"đã rà soát\"},{\"rule\":\"OTHER-FORM\",\"text\":\"đã rà soát\"},"
                        + "{\"rule\":\"OBLIGATION\",\"text\":\"báo cáo thêm\"}]");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    }

    static Response post(
            World.TestUnit unit, String form, String period, Coverage coverage, String figures, String more) {
        return given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"unit\":\"%s\",\"form\":\"%s\",\"period\":\"%s\",\"coverage\":\"%s\",\"values\":[%s]%s%s}"
                        .formatted(
                                unit.code(),
                                form,
                                period,
                                coverage,
                                values(figures),
                                more.contains("dataFrom") || more.contains("dataTo") ? "" : "," + days(period),
                                more))
                .post("/api/v1/reports");
    }

    /// What the checks find: `OPENING 3 / 4`. Most units of these tests owe nothing, and nothing was heard of what
    /// their
    /// parts come to; that is left out.
    static List<String> found(World.TestUnit unit, String period, Coverage coverage, String figures) {
        Response answer = check(unit, period, coverage, "{\"values\":[" + values(figures) + "]," + days(period) + "}");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        List<String> rules = answer.jsonPath().getList("findings.rule");
        List<String> messages = answer.jsonPath().getList("findings.message");
        return IntStream.range(0, rules.size())
                .filter(i -> !rules.get(i).equals("OBLIGATION") && !rules.get(i).equals("COMPUTED-UNHEARD"))
                .mapToObj(i -> rules.get(i) + " " + messages.get(i))
                .toList();
    }

    static Response check(World.TestUnit unit, String period, Coverage coverage, String body) {
        return given().contentType("application/json").body(body).post(checksPath(unit, period, coverage));
    }
}
