package vn.hopluu.report.importing;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.CampaignChanged;
import vn.hopluu.events.Event;
import vn.hopluu.events.FormChanged;
import vn.hopluu.events.FormChanged.Place;
import vn.hopluu.events.IndicatorChanged;
import vn.hopluu.events.IndicatorChanged.ValueType;
import vn.hopluu.events.Period;
import vn.hopluu.events.RegimeChanged;
import vn.hopluu.report.World;

/// An office that works with Excel: its form, its communes, and what it does with a file.
@ApplicationScoped
public class Office {

    public static final String FORM = "BANG-Q";
    public static final String PERIOD = "2024-Q1";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final AtomicLong UNITS = new AtomicLong(770_000);

    private final World world;
    private boolean opened;

    Office(World world) {
        this.world = world;
    }

    /// A commune of the tests.
    public record Commune(long id, String code, String name) {
        public String path() {
            return "/api/v1/reports/" + code + "/" + FORM + "/" + PERIOD;
        }

        public String template() {
            return "/api/v1/forms/" + FORM + "/template.xlsx?unit=" + code + "&period=" + PERIOD;
        }
    }

    /// The form, filed in the service. Slots: BHS01, BTD02, BTD02.TX, BTD02.TT, BKH03, BXL04, BTL05, BCU06, BTK07.
    public synchronized void open() {
        if (opened) {
            return;
        }
        List<Event> events = new ArrayList<>(List.of(
                indicator("BHS01", "Hồ sơ tiếp nhận", ValueType.INTEGER, 0, List.of()),
                indicator("BTD02", "Lượt tiếp công dân", ValueType.INTEGER, 0, List.of()),
                indicator("BKH03", "Có kế hoạch", ValueType.BOOLEAN, 0, List.of()),
                indicator("BXL04", "Xếp loại", ValueType.CODE, 0, List.of("TOT", "KHA", "YEU")),
                indicator("BTL05", "Tỷ lệ", ValueType.DECIMAL, 2, IndicatorChanged.Kind.SCORE, List.of()),
                indicator("BCU06", "Chỉ tiêu cũ", ValueType.INTEGER, 0, List.of()),
                indicator(
                        "BTK07", "Hồ sơ còn lại cuối kỳ", ValueType.INTEGER, 0, IndicatorChanged.Kind.STOCK, List.of()),
                new RegimeChanged("BANG", 1, "Bảng", RegimeChanged.Tree.ROUTE, RegimeChanged.Window.LEGAL),
                form()));
        for (String period : List.of("2023-Q4", PERIOD, World.FUTURE)) {
            Period parsed = Period.parse(period);
            events.add(new CampaignChanged(
                    FORM,
                    period,
                    1,
                    parsed.windowFrom(RegimeChanged.Window.LEGAL),
                    parsed.windowTo(RegimeChanged.Window.LEGAL)));
        }
        world.publish(events);
        world.awaitRows("select count(*) from campaign where form = '" + FORM + "'", 3);
        world.awaitRows("select count(*) from form where code = '" + FORM + "'", 1);
        world.awaitRows("select count(*) from indicator where code like 'B%'", 7);
        opened = true;
    }

    private static IndicatorChanged indicator(
            String code, String name, ValueType type, int decimals, List<String> codes) {
        return indicator(code, name, type, decimals, IndicatorChanged.Kind.FLOW, codes);
    }

    private static IndicatorChanged indicator(
            String code, String name, ValueType type, int decimals, IndicatorChanged.Kind kind, List<String> codes) {
        return new IndicatorChanged(
                code,
                1,
                name,
                name,
                "hồ sơ",
                type,
                decimals,
                kind,
                kind == IndicatorChanged.Kind.FLOW ? IndicatorChanged.OverTime.SUM : IndicatorChanged.OverTime.LAST,
                null,
                null,
                List.of(),
                codes,
                List.of(),
                labels(code));
    }

    /// What stands without a name is shown by its code.
    private static List<IndicatorChanged.Label> labels(String indicator) {
        return switch (indicator) {
            case "BTD02" -> List.of(new IndicatorChanged.Label("TX", "Thường xuyên", "Regular"));
            case "BXL04" ->
                List.of(
                        new IndicatorChanged.Label("TOT", "Tốt", "Good"),
                        new IndicatorChanged.Label("KHA", "Khá", "Fair"));
            default -> List.of();
        };
    }

    private static FormChanged form() {
        FormChanged.Table reception = new FormChanged.Table(
                "1. Tiếp công dân",
                List.of(List.of("Tổng số"), List.of("Trong đó", "Thường xuyên"), List.of("Trong đó", "Lãnh đạo tiếp")),
                List.of(List.of("Tiếp công dân", "Số lượt"), List.of("Tiếp công dân", "Ngoài thường xuyên")),
                List.of(
                        new Place(0, 0, 1, null),
                        new Place(0, 1, 2, null),
                        new Place(0, 2, 3, null),
                        new Place(1, 0, null, "BTD02 - BTD02.TX")));
        FormChanged.Table others = new FormChanged.Table(
                null,
                List.of(List.of("Số liệu")),
                List.of(
                        List.of("Hồ sơ"),
                        List.of("Kế hoạch"),
                        List.of("Xếp loại"),
                        List.of("Tỷ lệ"),
                        List.of("Còn lại")),
                List.of(
                        new Place(0, 0, 0, null),
                        new Place(1, 0, 4, null),
                        new Place(2, 0, 5, null),
                        new Place(3, 0, 6, null),
                        new Place(4, 0, 8, null)));
        return new FormChanged(
                FORM,
                1,
                "Báo cáo bằng bảng",
                "BANG",
                Period.Type.QUARTER,
                List.of(
                        new FormChanged.Slot("BHS01", null, 0, true),
                        new FormChanged.Slot("BTD02", null, 0, true),
                        new FormChanged.Slot("BTD02", "TX", 0, true),
                        new FormChanged.Slot("BTD02", "TT", 0, true),
                        new FormChanged.Slot("BKH03", null, 0, false),
                        new FormChanged.Slot("BXL04", null, 0, false),
                        new FormChanged.Slot("BTL05", null, 2, false),
                        new FormChanged.Slot("BCU06", null, 0, true),
                        new FormChanged.Slot("BTK07", null, 0, true)),
                List.of(
                        new FormChanged.Version(
                                1, LocalDate.of(2021, 1, 1), LocalDate.of(2022, 12, 31), List.of(0, 1, 7), List.of()),
                        new FormChanged.Version(
                                2,
                                LocalDate.of(2023, 1, 1),
                                null,
                                List.of(0, 1, 2, 3, 4, 5, 6, 8),
                                List.of(0),
                                List.of(
                                        new FormChanged.Section("I", "Số liệu chung", null, List.of(others)),
                                        new FormChanged.Section("II", "Tiếp công dân", null, List.of(reception))),
                                List.of(new FormChanged.Narrative("III.2", "Tồn tại, hạn chế", false, 500)),
                                List.of(new FormChanged.Rule(
                                        "BTD-TONG",
                                        FormChanged.Severity.EXPLAIN,
                                        "BTD02 == parts(BTD02)",
                                        "Tổng {BTD02} khác cộng các phần")))));
    }

    public Commune commune(String name) {
        long id = UNITS.incrementAndGet();
        return commune("E" + id, name);
    }

    public Commune commune(String code, String name) {
        open();
        Commune commune = new Commune(UNITS.incrementAndGet() + 1_000_000, code, name);
        world.publish(List.of(World.unit(commune.id(), 1, LocalDate.of(2004, 1, 1), null, code, name)));
        world.awaitRows("select count(*) from unit where id = " + commune.id(), 1);
        return commune;
    }

    /// Forgets all imports: a caller keeps a hundred of them, and all tests are one caller.
    public static void forget() {
        given().get("/api/v1/imports?limit=1000")
                .jsonPath()
                .<String>getList("items.id")
                .forEach(id -> given().delete("/api/v1/imports/" + id).then().statusCode(204));
    }

    public XSSFWorkbook template(Commune commune) {
        byte[] bytes =
                given().get(commune.template()).then().statusCode(200).extract().asByteArray();
        return open(bytes);
    }

    public static XSSFWorkbook open(byte[] bytes) {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] bytes(XSSFWorkbook workbook) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The input cell of a template by its kind and name, found on the unseen sheet.
    public static XSSFCell input(XSSFWorkbook template, String kind, String name) {
        for (Row row : template.getSheet("_hopluu")) {
            if (text(row, 0).equals(kind) && text(row, 3).equals(name)) {
                CellReference at = new CellReference(text(row, 2));
                XSSFRow line = template.getSheet(text(row, 1)).getRow(at.getRow());
                return line.getCell(at.getCol());
            }
        }
        throw new AssertionError("the template has no " + kind + " " + name);
    }

    public static XSSFCell figure(XSSFWorkbook template, String name) {
        return input(template, "CELL", name);
    }

    static String text(Row row, int column) {
        return row.getCell(column) == null ? "" : row.getCell(column).getStringCellValue();
    }

    /// A list as officers make it: each row a list of texts and numbers; null leaves a cell empty.
    public static XSSFWorkbook list(List<List<? extends @Nullable Object>> rows) {
        XSSFWorkbook workbook = new XSSFWorkbook();
        XSSFSheet sheet = workbook.createSheet("Danh sách");
        for (int i = 0; i < rows.size(); i++) {
            XSSFRow row = sheet.createRow(i);
            for (int column = 0; column < rows.get(i).size(); column++) {
                Object value = rows.get(i).get(column);
                if (value instanceof Number number) {
                    row.createCell(column).setCellValue(number.doubleValue());
                } else if (value != null) {
                    row.createCell(column).setCellValue(value.toString());
                }
            }
        }
        return workbook;
    }

    public static Response upload(byte[] file, String type, String query) {
        return given().contentType(type).body(file).post("/api/v1/imports" + query);
    }

    public static Response upload(XSSFWorkbook workbook) {
        return upload(bytes(workbook), XLSX, "?fileName=bao-cao.xlsx");
    }

    public static Response uploadList(XSSFWorkbook workbook) {
        return upload(bytes(workbook), XLSX, "?fileName=danh-sach.xlsx&form=" + FORM + "&period=" + PERIOD);
    }

    public static Response uploadCsv(byte[] csv) {
        return upload(csv, "text/csv", "?fileName=danh-sach.csv&form=" + FORM + "&period=" + PERIOD);
    }

    public static Response commit(Response upload, String query) {
        return given().post("/api/v1/imports/" + upload.path("id") + "/commit" + query);
    }
}
