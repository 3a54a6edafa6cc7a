package vn.hopluu.aggregation;

import static io.restassured.RestAssured.given;
import static vn.hopluu.testsupport.Patience.await;

import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.CampaignChanged;
import vn.hopluu.events.Cell;
import vn.hopluu.events.Coverage;
import vn.hopluu.events.FormChanged;
import vn.hopluu.events.FormChanged.Slot;
import vn.hopluu.events.Period;
import vn.hopluu.events.RegimeChanged;
import vn.hopluu.events.ReportChanged;
import vn.hopluu.events.ReportChanged.Figures;
import vn.hopluu.events.ReportChanged.State;
import vn.hopluu.events.UnitChanged;

/// A province of its own for each test: a district with two communes, a form of three slots and a campaign.
///
/// Ids and codes are never used twice, so that tests do not see each other.
final class World {

    static final LocalDate BEGINNING = LocalDate.of(2004, 1, 1);
    static final String PERIOD = "2024-Q1";
    private static final AtomicLong IDS = new AtomicLong(1_000);

    private final Sender sender;
    final long province = IDS.incrementAndGet();
    final long district = IDS.incrementAndGet();
    final long otherDistrict = IDS.incrementAndGet();
    final long commune = IDS.incrementAndGet();
    final long otherCommune = IDS.incrementAndGet();
    final String form = "F" + province;

    World(Sender sender) {
        this.sender = sender;
    }

    World units() {
        sender.sendAll(List.of(
                unit(province, 1, null),
                unit(district, 1, province),
                unit(otherDistrict, 1, province),
                unit(commune, 1, district),
                unit(otherCommune, 1, district)));
        return this;
    }

    World form() {
        sender.send(
                new RegimeChanged("R" + province, 1, "Chế độ", RegimeChanged.Tree.ROUTE, RegimeChanged.Window.LEGAL));
        sender.send(new FormChanged(
                form,
                1,
                "Biểu",
                "R" + province,
                Period.Type.QUARTER,
                List.of(
                        new Slot("DT02", null, 0, true),
                        new Slot("XL01", null, 2, true),
                        new Slot("HC02", null, 0, false)),
                List.of(new FormChanged.Version(1, BEGINNING, null, List.of(0, 1, 2), List.of()))));
        return this;
    }

    World announced() {
        sender.send(new CampaignChanged(form, PERIOD, 1, LocalDate.of(2023, 12, 15), LocalDate.of(2024, 3, 14)));
        return this;
    }

    /// Returns when the campaign is known, with every unit in its place: what is reported before that is parked, and
    /// tried again a
    /// second later.
    World campaign() {
        announced();
        await().until(() -> Stream.of(otherDistrict, commune, otherCommune).allMatch(this::isPlaced));
        return this;
    }

    private boolean isPlaced(long unit) {
        return asked(unit, "submitted").statusCode() == 200;
    }

    static String code(long unit) {
        return "U" + unit;
    }

    static UnitChanged unit(long id, long revision, @Nullable Long parent) {
        return new UnitChanged(
                id,
                revision,
                List.of(new UnitChanged.Version(BEGINNING, null, code(id), "Đơn vị " + id, "COMMUNE", parent)),
                List.of());
    }

    /// A unit that leaves one parent for another on a day.
    static UnitChanged moved(long id, long revision, Long from, Long to, LocalDate on) {
        return new UnitChanged(
                id,
                revision,
                List.of(
                        new UnitChanged.Version(BEGINNING, on.minusDays(1), code(id), "Đơn vị " + id, "COMMUNE", from),
                        new UnitChanged.Version(on, null, code(id), "Đơn vị " + id, "COMMUNE", to)),
                List.of());
    }

    ReportChanged submitted(long unit, long revision, Object... cells) {
        return report(unit, Coverage.OWN, revision, State.SUBMITTED, figures(1, cells), null);
    }

    /// A report that states its days.
    ReportChanged speaking(long unit, long revision, LocalDate from, LocalDate to, Object... cells) {
        return new ReportChanged(
                unit,
                form,
                PERIOD,
                Coverage.OWN,
                revision,
                State.SUBMITTED,
                figures(1, cells),
                null,
                null,
                null,
                from,
                to,
                false);
    }

    /// A report that an office entered on behalf of the unit.
    ReportChanged onBehalf(long unit, long revision, long office, Object... cells) {
        return new ReportChanged(
                unit,
                form,
                PERIOD,
                Coverage.OWN,
                revision,
                State.SUBMITTED,
                figures(1, cells),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                office,
                false);
    }

    ReportChanged report(
            long unit,
            Coverage coverage,
            long revision,
            State state,
            @Nullable Figures handedIn,
            @Nullable Figures approved) {
        return new ReportChanged(
                unit, form, PERIOD, coverage, revision, state, handedIn, approved, null, null, null, null, false);
    }

    /// @param cells numbers as text, or a [Cell]
    static Figures figures(int version, Object... cells) {
        List<Cell> answers = new ArrayList<>();
        Arrays.stream(cells)
                .map(cell -> cell instanceof Cell known ? known : Cell.amount(new BigDecimal(cell.toString())))
                .forEach(answers::add);
        return new Figures(version, 1, answers);
    }

    private Response asked(long unit, String basis) {
        return given().queryParam("form", form)
                .queryParam("period", PERIOD)
                .queryParam("basis", basis)
                .get("/api/v1/rollups/" + code(unit));
    }

    JsonPath rollUp(long unit, String basis) {
        return asked(unit, basis)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath(
                        JsonPathConfig.jsonPathConfig().numberReturnType(JsonPathConfig.NumberReturnType.BIG_DECIMAL));
    }

    /// The total of one slot as its digits, or "missing".
    String total(long unit, String basis, int slot) {
        String total = rollUp(unit, basis).getString("cells[" + slot + "].total");
        return total == null ? "missing" : total;
    }

    String total(long unit, int slot) {
        return total(unit, "submitted", slot);
    }
}
