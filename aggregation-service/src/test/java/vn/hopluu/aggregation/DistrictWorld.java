package vn.hopluu.aggregation;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.ledger.FoldResult;
import vn.hopluu.aggregation.ledger.Received;
import vn.hopluu.aggregation.ledger.ReportFold;
import vn.hopluu.aggregation.reference.Reference;
import vn.hopluu.events.CampaignChanged;
import vn.hopluu.events.Coverage;
import vn.hopluu.events.Event;
import vn.hopluu.events.FormChanged;
import vn.hopluu.events.IndicatorChanged;
import vn.hopluu.events.IndicatorChanged.Kind;
import vn.hopluu.events.IndicatorChanged.OverTime;
import vn.hopluu.events.IndicatorChanged.ValueType;
import vn.hopluu.events.ObligationChanged;
import vn.hopluu.events.Period;
import vn.hopluu.events.RegimeChanged;
import vn.hopluu.events.ReportChanged;
import vn.hopluu.events.ReportChanged.Figures;
import vn.hopluu.events.ReportChanged.State;
import vn.hopluu.events.UnitChanged;
import vn.hopluu.inbox.KafkaMessage;

/// A district of its own for each test, in a province: communes and offices, a half-year form and its campaign. Events
/// are handed in directly, so that a test waits for nothing but the forest.
///
/// The form's slots: DVK01 (models registered), VB02 (a plan, yes or no), XL03 (a rank), TT01 and TT02 (persons
/// and those briefed).
final class DistrictWorld {

    static final String PERIOD = "2023-H1";
    static final LocalDate S = LocalDate.of(2023, 6, 14);
    static final LocalDate BEGINNING = LocalDate.of(2004, 1, 1);
    static final Instant DUE = Instant.parse("2023-06-04T16:59:59Z");
    private static final KafkaMessage MESSAGE = new KafkaMessage("hopluu.reports.v1", "", 0, 0, null, Map.of(), null);
    private static final AtomicLong IDS = new AtomicLong(7_000_000);

    private final Reference reference;
    private final ReportFold fold;
    private final long base = IDS.addAndGet(200);
    private long revision = 1;
    final long province = base;
    final long district = base + 1;
    final String form = "HF" + base;
    final List<Long> communes;
    final List<Long> offices;

    DistrictWorld(Reference reference, ReportFold fold, int communes, int offices) {
        this.reference = reference;
        this.fold = fold;
        this.communes = ids(base + 10, communes);
        this.offices = ids(base + 110, offices);
        catalogue();
        accept(unit(province, "PROVINCE", null), unit(district, "DISTRICT", province));
        this.communes.forEach(id -> accept(unit(id, "COMMUNE", district)));
        this.offices.forEach(id -> accept(unit(id, "DISTRICT_OFFICE", district)));
        campaign(PERIOD, LocalDate.of(2022, 12, 15), S);
        plant(PERIOD);
    }

    void accept(Event... events) {
        reference.accept(List.of(events));
    }

    void campaign(String period, LocalDate from, LocalDate structureDate) {
        accept(new CampaignChanged(form, period, 1, from, structureDate));
    }

    /// Makes the campaign's edges, as a fold does first: by one of a report that it then refuses, because its unit is
    /// nobody.
    void plant(String period) {
        ReportChanged nobodys = new ReportChanged(
                1, form, period, Coverage.OWN, 1, State.SUBMITTED, null, null, null, null, null, null, false);
        fold.fold(List.of(new Received(MESSAGE, nobodys)));
    }

    static String code(long unit) {
        return "D" + unit;
    }

    UnitChanged unit(long id, String type, @Nullable Long parent) {
        return new UnitChanged(
                id,
                revision++,
                List.of(new UnitChanged.Version(BEGINNING, null, code(id), "Đơn vị " + id, type, parent)),
                List.of());
    }

    ObligationChanged owes(long unit) {
        return obligation(unit, ObligationChanged.State.OWED, DUE, null);
    }

    ObligationChanged obligation(
            long unit, ObligationChanged.State state, @Nullable Instant due, @Nullable Long enteredBy) {
        return new ObligationChanged(
                unit,
                form,
                PERIOD,
                Coverage.OWN,
                revision++,
                "PL" + base,
                state,
                due,
                due == null ? "chưa xác định: kế hoạch cấp trên chưa được nạp" : null,
                enteredBy,
                district,
                offices.isEmpty() ? null : offices.getFirst(),
                offices.size() < 2 ? null : offices.get(1));
    }

    /// Who owes a consolidated report.
    ObligationChanged owesTotal(long unit, long recipient) {
        return new ObligationChanged(
                unit,
                form,
                PERIOD,
                Coverage.CONSOLIDATED,
                revision++,
                "PL" + base,
                ObligationChanged.State.OWED,
                DUE,
                null,
                null,
                recipient == unit ? null : recipient,
                null,
                null);
    }

    /// An own report, handed in and not approved.
    void submit(long unit, String at, Object... cells) {
        report(unit, Coverage.OWN, State.SUBMITTED, at, World.figures(1, cells), null);
    }

    void report(
            long unit,
            Coverage coverage,
            State state,
            String at,
            @Nullable Figures handedIn,
            @Nullable Figures approved) {
        report(PERIOD, unit, coverage, state, at, handedIn, approved);
    }

    void report(
            String period,
            long unit,
            Coverage coverage,
            State state,
            String at,
            @Nullable Figures handedIn,
            @Nullable Figures approved) {
        Instant first = Instant.parse(at);
        ReportChanged event = new ReportChanged(
                unit, form, period, coverage, revision++, state, handedIn, approved, first, first, null, null, false);
        apply(event);
    }

    private void apply(ReportChanged event) {
        Map<Received, FoldResult> outcomes = fold.fold(List.of(new Received(MESSAGE, event)));
        if (!outcomes.values().stream().allMatch(outcome -> outcome == FoldResult.APPLIED)) {
            throw new IllegalStateException(outcomes.toString());
        }
    }

    /// The unit's report came then and was returned; it is to come again until a day.
    void sentBack(long unit, String at, LocalDate resendBy) {
        Instant first = Instant.parse(at);
        apply(new ReportChanged(
                unit,
                form,
                PERIOD,
                Coverage.OWN,
                revision++,
                State.RETURNED,
                null,
                null,
                first,
                first,
                null,
                null,
                null,
                resendBy,
                false));
    }

    /// The answer to a question about this form.
    Response get(String path, Map<String, String> query) {
        return given().queryParams(Map.of("form", form))
                .queryParams(query.containsKey("period") ? Map.of() : Map.of("period", PERIOD))
                .queryParams(query)
                .get(path);
    }

    JsonPath json(String path, Map<String, String> query) {
        return exactly(get(path, query));
    }

    static JsonPath exactly(Response response) {
        return response.then()
                .statusCode(200)
                .extract()
                .jsonPath(
                        JsonPathConfig.jsonPathConfig().numberReturnType(JsonPathConfig.NumberReturnType.BIG_DECIMAL));
    }

    private void catalogue() {
        accept(
                indicator("DVK01", ValueType.INTEGER, Kind.REGISTER, List.of()),
                indicator("VB02", ValueType.BOOLEAN, Kind.SHARE, List.of()),
                indicator("XL03", ValueType.CODE, Kind.RANK, List.of("TOT", "KHA", "TB")),
                indicator("TT01", ValueType.INTEGER, Kind.STOCK, List.of()),
                indicator("TT02", ValueType.INTEGER, Kind.STOCK, List.of()),
                new RegimeChanged(
                        "RG" + base, 1, "Chế độ", RegimeChanged.Tree.ADMINISTRATIVE, RegimeChanged.Window.LEGAL),
                described(1, List.of()));
    }

    /// The form with a rule that no report may break.
    FormChanged tied(String expression) {
        return described(
                revision++,
                List.of(new FormChanged.Rule("TIED", FormChanged.Severity.BLOCK, expression, "Không cân đối")));
    }

    private FormChanged described(long formRevision, List<FormChanged.Rule> rules) {
        return new FormChanged(
                form,
                formRevision,
                "Biểu 6 tháng",
                "RG" + base,
                Period.Type.HALF_YEAR,
                List.of(
                        new FormChanged.Slot("DVK01", null, 0, true),
                        new FormChanged.Slot("VB02", null, 0, true),
                        new FormChanged.Slot("XL03", null, 0, false),
                        new FormChanged.Slot("TT01", null, 0, true),
                        new FormChanged.Slot("TT02", null, 0, true)),
                List.of(new FormChanged.Version(
                        1, BEGINNING, null, List.of(0, 1, 2, 3, 4), List.of(), List.of(), List.of(), rules)));
    }

    private static IndicatorChanged indicator(String code, ValueType type, Kind kind, List<String> codes) {
        return new IndicatorChanged(
                code, 1, code, code, "đơn vị", type, 0, kind, OverTime.LAST, null, null, List.of(), codes);
    }

    private static List<Long> ids(long from, int count) {
        return LongStream.range(from, from + count).boxed().toList();
    }
}
