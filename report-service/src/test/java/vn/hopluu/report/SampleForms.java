package vn.hopluu.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.CampaignChanged;
import vn.hopluu.events.Event;
import vn.hopluu.events.FormChanged;
import vn.hopluu.events.IndicatorChanged;
import vn.hopluu.events.Period;
import vn.hopluu.events.RegimeChanged;

/// The samples' quarterly report, 01/TCĐ and 01/XLĐ, in 2024-Q1, under codes of their own: `S-` before a form,
/// `S` before an indicator. As in the samples the quarterly report is the home of TCD01, TCD02, DT02 and DT06.
@ApplicationScoped
public class SampleForms {

    public static final String QUARTER = "S-DVCQ-Q";
    public static final String RECEPTION = "S-01-TCD";
    public static final String PETITIONS = "S-01-XLD";

    private static final Path FORMS = Path.of("../samples/forms");
    private static final Set<String> AT_HOME_IN_QUARTER = Set.of("STCD01", "STCD02", "SDT02", "SDT06");
    private static final Period PERIOD = Period.parse("2024-Q1");

    private final World world;
    private boolean sent;

    SampleForms(World world) {
        this.world = world;
    }

    public World.TestUnit unit() {
        send();
        return world.unit();
    }

    public static String path(World.TestUnit unit, String form) {
        return "/api/v1/reports/" + unit.code() + "/" + form + "/" + PERIOD;
    }

    /// Hands a report in, which has to be accepted.
    ///
    /// @param values as in the samples, with the samples' codes
    public static void handIn(World.TestUnit unit, String form, String values) {
        Response answer = given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"unit\":\"%s\",\"form\":\"%s\",\"period\":\"%s\",\"values\":[%s]}"
                        .formatted(unit.code(), form, PERIOD, own(values)))
                .post("/api/v1/reports");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    }

    /// The figures of citizen reception and petitions that seed 004 prints, from the sample report of its reception
    /// board.
    public static String seed4() {
        String values = read(Path.of("../samples/reports/2024-Q1/14.BTCD.json"))
                .path("values")
                .toString();
        return values.substring(1, values.length() - 1);
    }

    /// A sample's text with the codes of this class.
    public static String own(String text) {
        return text.replaceAll("\\b([A-Z]{2,3}[0-9]{2})\\b", "S$1").replaceAll("\\b(01-TCD|01-XLD)\\b", "S-$1");
    }

    private synchronized void send() {
        if (sent) {
            return;
        }
        List<FormChanged> forms = List.of(
                form(QUARTER, "DVCQ-Q.json"), form(RECEPTION, "01-TCD.2.json"), form(PETITIONS, "01-XLD.2.json"));
        Set<String> codes = new LinkedHashSet<>();
        forms.forEach(form -> form.slots().forEach(slot -> codes.add(slot.indicator())));
        List<Event> events =
                new ArrayList<>(codes.stream().map(SampleForms::indicator).toList());
        events.add(new RegimeChanged("S-DVCQ", 1, "Thử", RegimeChanged.Tree.ROUTE, RegimeChanged.Window.LEGAL));
        events.addAll(forms);
        forms.forEach(form -> events.add(new CampaignChanged(
                form.code(),
                PERIOD.toString(),
                1,
                PERIOD.windowFrom(RegimeChanged.Window.LEGAL),
                PERIOD.windowTo(RegimeChanged.Window.LEGAL))));
        world.publish(events);
        world.awaitRows("select count(*) from form where code like 'S-%'", 3);
        world.awaitRows("select count(*) from campaign where form like 'S-%'", 3);
        world.awaitRows("select count(*) from indicator where code ~ '^S[A-Z]+[0-9]+$'", codes.size());
        sent = true;
    }

    private static FormChanged form(String code, String file) {
        JsonNode sample = read(FORMS.resolve(file));
        List<FormChanged.Slot> slots = new ArrayList<>();
        sample.path("cells")
                .forEach(cell -> slots.add(new FormChanged.Slot(
                        own(cell.path("indicator").asText()),
                        cell.path("member").textValue(),
                        0,
                        cell.path("adds").asBoolean(true))));
        List<FormChanged.Rule> rules = new ArrayList<>();
        sample.path("rules")
                .valueStream()
                .filter(SampleForms::namesAForm)
                .forEach(rule -> rules.add(new FormChanged.Rule(
                        rule.path("code").asText(),
                        FormChanged.Severity.valueOf(rule.path("severity").asText()),
                        own(rule.path("expression").asText()),
                        own(rule.path("message").asText()))));
        return new FormChanged(
                code,
                1,
                sample.path("name").asText(),
                "S-DVCQ",
                Period.Type.QUARTER,
                slots,
                List.of(new FormChanged.Version(
                        1,
                        LocalDate.of(2023, 1, 1),
                        null,
                        IntStream.range(0, slots.size()).boxed().toList(),
                        List.of(),
                        List.of(),
                        List.of(new FormChanged.Narrative("IIb.1b", "Lý do quá hạn", false, 10_000)),
                        rules)));
    }

    /// Only what compares forms: the other rules are not what is tested with these.
    private static boolean namesAForm(JsonNode rule) {
        return rule.path("expression").asText().contains("form(");
    }

    private static IndicatorChanged indicator(String code) {
        return new IndicatorChanged(
                code,
                1,
                "Chỉ tiêu " + code,
                code,
                "lượt",
                IndicatorChanged.ValueType.INTEGER,
                0,
                IndicatorChanged.Kind.FLOW,
                IndicatorChanged.OverTime.SUM,
                null,
                null,
                dimensions(code),
                List.of(),
                AT_HOME_IN_QUARTER.contains(code)
                        ? List.of(new IndicatorChanged.Home(14, QUARTER, LocalDate.of(2021, 1, 1), null))
                        : List.of(),
                List.of());
    }

    private static List<IndicatorChanged.Dimension> dimensions(String code) {
        IndicatorChanged.@Nullable Dimension one = switch (code) {
            case "STCD01", "STCD02", "STCD04", "STCD05" ->
                new IndicatorChanged.Dimension("mode", List.of("TX", "TT", "UQ"));
            case "SDT06" -> new IndicatorChanged.Dimension("type", List.of("KN", "TC", "KNPA"));
            default -> null;
        };
        return one == null ? List.of() : List.of(one);
    }

    private static JsonNode read(Path file) {
        try {
            return new ObjectMapper().readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
