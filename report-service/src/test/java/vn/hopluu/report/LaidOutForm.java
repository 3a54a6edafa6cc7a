package vn.hopluu.report;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.CampaignChanged;
import vn.hopluu.events.Event;
import vn.hopluu.events.FormChanged;
import vn.hopluu.events.IndicatorChanged;
import vn.hopluu.events.IndicatorChanged.ValueType;
import vn.hopluu.events.Period;
import vn.hopluu.events.RegimeChanged;

/// A form with sections and headings, whose paper shows its cells in another order than their slots.
///
/// On paper: LA03, LA01.A, LA01.B, LA02, LA04. Headings I and II. Section S1, S2. Nothing is mandatory.
@ApplicationScoped
public class LaidOutForm {

    public static final String FORM = "LAID-Q";

    private final World world;
    private boolean sent;

    LaidOutForm(World world) {
        this.world = world;
    }

    /// A report on it, of a unit of its own.
    public Filling filling() {
        send();
        return new Filling("/api/v1/reports/" + world.unit().code() + "/" + FORM + "/2024-Q1");
    }

    private synchronized void send() {
        if (sent) {
            return;
        }
        Period period = Period.parse("2024-Q1");
        List<Event> events = new ArrayList<>(List.of(
                indicator("LA01", ValueType.INTEGER, 0, List.of()),
                indicator("LA02", ValueType.BOOLEAN, 0, List.of()),
                indicator("LA03", ValueType.DECIMAL, 2, List.of()),
                indicator("LA04", ValueType.CODE, 0, List.of("TOT", "KHA"))));
        events.add(new RegimeChanged("LAID", 1, "Thử", RegimeChanged.Tree.ROUTE, RegimeChanged.Window.LEGAL));
        events.add(form());
        events.add(new CampaignChanged(
                FORM,
                period.toString(),
                1,
                period.windowFrom(RegimeChanged.Window.LEGAL),
                period.windowTo(RegimeChanged.Window.LEGAL)));
        world.publish(events);
        world.awaitRows("select count(*) from form where code = '" + FORM + "'", 1);
        world.awaitRows("select count(*) from campaign where form = '" + FORM + "'", 1);
        world.awaitRows("select count(*) from indicator where code like 'LA0_'", 4);
        sent = true;
    }

    private static IndicatorChanged indicator(String code, ValueType type, int decimals, List<String> codes) {
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
                codes);
    }

    private static FormChanged form() {
        return new FormChanged(
                FORM,
                1,
                "Biểu thử",
                "LAID",
                Period.Type.QUARTER,
                List.of(
                        new FormChanged.Slot("LA01", "A", 0, true),
                        new FormChanged.Slot("LA01", "B", 0, true),
                        new FormChanged.Slot("LA02", null, 0, true),
                        new FormChanged.Slot("LA03", null, 2, true),
                        new FormChanged.Slot("LA04", null, 0, false)),
                List.of(new FormChanged.Version(
                        1,
                        LocalDate.of(2023, 1, 1),
                        null,
                        List.of(3, 0, 1, 2, 4),
                        List.of(),
                        List.of(
                                new FormChanged.Section("S1", "Phần một", null, List.of()),
                                new FormChanged.Section("S2", "Phần hai", null, List.of())),
                        List.of(
                                new FormChanged.Narrative("I", "Tình hình", false, 10_000),
                                new FormChanged.Narrative("II", "Tồn tại", false, 20)),
                        List.of())));
    }

    /// A report and what is done to it.
    public record Filling(String path) {

        public Response get(String rest) {
            return given().get(path + rest);
        }

        public Response put(String body, @Nullable String ifMatch) {
            return with(ifMatch).contentType("application/json").body(body).put(path);
        }

        public Response patch(String body, @Nullable String ifMatch) {
            return with(ifMatch)
                    .contentType("application/vnd.hopluu.draft-patch+json")
                    .body(body.getBytes(StandardCharsets.UTF_8))
                    .patch(path);
        }

        public Response move(String move) {
            return given().header("If-Match", "*").post(path + "/" + move);
        }

        public Response move(String move, String body) {
            return given().contentType("application/json")
                    .body(body)
                    .header("If-Match", "*")
                    .post(path + "/" + move);
        }

        private static RequestSpecification with(@Nullable String ifMatch) {
            return ifMatch == null ? given() : given().header("If-Match", ifMatch);
        }
    }
}
