package vn.hopluu.report.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hopluu.report.importing.Office;
import vn.hopluu.report.importing.Office.Commune;
import vn.hopluu.testsupport.InfraResource;

@QuarkusTest
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_report"))
class ExportTest {

    private static final String DRAFT = """
            {"values":[{"indicator":"BHS01","amount":5718},{"indicator":"BTL05","amount":8.5},
              {"indicator":"BTD02","state":"NO_OCCURRENCE"},{"indicator":"BKH03","answer":true},
              {"indicator":"BXL04","code":"KHA","comment":"+cmd|' /C calc'!A1"},
              {"indicator":"BTD02","member":"TX","state":"MISSING","explanation":"%s"}],
             "narrative":{"III.2":"=HYPERLINK(\\"http://x\\")"}}""";

    private final Office office;

    ExportTest(Office office) {
        this.office = office;
    }

    private Commune drafted(String name, String explanation) {
        Commune commune = office.commune(name);
        given().contentType("application/json")
                .body(DRAFT.formatted(explanation))
                .put(commune.path())
                .then()
                .statusCode(201);
        return commune;
    }

    @Test
    void a_report_goes_out_as_csv_that_vietnamese_excel_opens() {
        Commune commune = drafted("Xã Ra", "chưa có");

        Response answer = given().get(commune.path() + "/export.csv");

        byte[] bytes = answer.asByteArray();
        assertThat(answer.contentType()).isEqualTo("text/csv; charset=utf-8");
        assertThat(answer.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"BANG-Q_2024-Q1_" + commune.code() + ".csv\"");
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .isEqualTo("""
                \uFEFFMã;Chỉ tiêu;Đơn vị tính;Giá trị;Ước;Giải trình;Ghi chú;Mã đơn vị
                BHS01;Hồ sơ tiếp nhận;hồ sơ;5718;;;;%1$s
                BTD02;Lượt tiếp công dân;hồ sơ;Không phát sinh;;;;%1$s
                BTD02.TX;Lượt tiếp công dân – Thường xuyên;hồ sơ;Chưa có số liệu;;chưa có;;%1$s
                BTD02.TT;Lượt tiếp công dân – TT;hồ sơ;;;;;%1$s
                BKH03;Có kế hoạch;hồ sơ;Có;;;;%1$s
                BXL04;Xếp loại;hồ sơ;Khá;;;'+cmd|' /C calc'!A1;%1$s
                BTL05;Tỷ lệ;hồ sơ;8,5;;;;%1$s
                BTK07;Hồ sơ còn lại cuối kỳ;hồ sơ;;;;;%1$s
                III.2;Tồn tại, hạn chế;;"'=HYPERLINK(""http://x"")";;;;%1$s
                """.replace("\n", "\r\n").formatted(commune.code()));
    }

    @Test
    void a_report_goes_out_as_the_paper_with_nothing_to_compute_or_change() {
        Commune commune = drafted("Xã Giấy", "chưa có");

        XSSFWorkbook file =
                Office.open(given().get(commune.path() + "/export.xlsx").asByteArray());

        assertThat(file.getSheetVisibility(file.getSheetIndex("_hopluu"))).isEqualTo(SheetVisibility.VERY_HIDDEN);
        assertThat(file.isStructureLocked()).isTrue();
        XSSFSheet prose = file.getSheet("Thuyết minh");
        assertThat(prose.getRow(2).getCell(2).getCellType()).isEqualTo(CellType.STRING);
        assertThat(prose.getRow(2).getCell(2).getStringCellValue()).isEqualTo("=HYPERLINK(\"http://x\")");
        assertThat(prose.getRow(2).getCell(2).getCellStyle().getQuotePrefixed()).isTrue();
        boolean figure = false;
        for (Row row : file.getSheet("Số liệu")) {
            for (var cell : row) {
                assertThat(cell.getCellStyle().getLocked()).isTrue();
                figure |= cell.getCellType() == CellType.NUMERIC && cell.getNumericCellValue() == 5718;
            }
        }
        assertThat(figure).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)"})
    void a_text_that_a_spreadsheet_would_compute_is_quoted(String text) {
        Commune commune = drafted("Xã Công Thức", text);

        String csv = given().get(commune.path() + "/export.csv").asString();

        assertThat(csv).contains(";'" + text + ";");
    }

    @Test
    void a_list_goes_out_a_page_at_a_time_with_codes_as_texts_and_numbers_as_numbers() {
        Commune commune = office.commune("00471", "=Xã Liệt Kê");
        given().contentType("application/json")
                .body("{\"values\":[]}")
                .put(commune.path())
                .then()
                .statusCode(201);

        Response csv = given().get("/api/v1/exports/reports.csv?unit=00471");
        XSSFWorkbook xlsx = Office.open(
                given().get("/api/v1/exports/reports.xlsx?unit=00471").asByteArray());
        Response paged = given().get("/api/v1/exports/reports.csv?limit=1");

        assertThat(csv.asString()).contains("00471;'=Xã Liệt Kê;BANG-Q;Quý I/2024;Riêng đơn vị;Bản nháp;0;;;;\r\n");
        Row row = xlsx.getSheetAt(0).getRow(1);
        assertThat(row.getCell(0).getCellType()).isEqualTo(CellType.STRING);
        assertThat(row.getCell(0).getStringCellValue()).isEqualTo("00471");
        assertThat(row.getCell(1).getCellType()).isEqualTo(CellType.STRING);
        assertThat(row.getCell(6).getCellType()).isEqualTo(CellType.NUMERIC);
        assertThat(paged.header("Link")).startsWith("</api/v1/exports/reports.csv?limit=1&after=");
    }

    @Test
    void moments_go_out_as_clocks_in_vietnam_show_them_and_as_dates_in_a_workbook() {
        Commune commune = drafted("Xã Giờ", "chưa có");
        String tag = given().get(commune.path()).header("ETag");
        Instant before = Instant.now().truncatedTo(ChronoUnit.MINUTES);
        given().header("If-Match", tag)
                .header("Idempotency-Key", commune.code())
                .post(commune.path() + "/submission")
                .then()
                .statusCode(200);
        LocalDateTime earliest = LocalDateTime.ofInstant(before, ZoneId.of("Asia/Ho_Chi_Minh"));

        String csv = given().get("/api/v1/exports/reports.csv?unit=" + commune.code())
                .asString();
        Row row = Office.open(given().get("/api/v1/exports/reports.xlsx?unit=" + commune.code())
                        .asByteArray())
                .getSheetAt(0)
                .getRow(1);

        String last = csv.strip().substring(csv.strip().lastIndexOf(';') + 1);
        assertThat(LocalDateTime.parse(last, DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm")))
                .isBetween(earliest, earliest.plusMinutes(5));
        assertThat(row.getCell(10).getLocalDateTimeCellValue()).isBetween(earliest, earliest.plusMinutes(5));
        assertThat(row.getCell(10).getCellStyle().getDataFormatString()).isEqualTo("dd/mm/yyyy hh:mm");
    }

    @ParameterizedTest
    @ValueSource(strings = {"models", "dialogues", "promises"})
    void each_register_goes_out_in_both_forms(String list) {
        Response csv = given().get("/api/v1/exports/" + list + ".csv?limit=5");
        Response xlsx = given().get("/api/v1/exports/" + list + ".xlsx?limit=5");

        assertThat(csv.statusCode()).as(csv.asString()).isEqualTo(200);
        assertThat(csv.asString()).contains("Mã đơn vị;Tên đơn vị");
        assertThat(Office.open(xlsx.asByteArray()).getNumberOfSheets()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "/api/v1/exports/reports.csv?limit=1001, 400",
        "/api/v1/exports/reports.csv?sort=x, 400",
        "/api/v1/exports/models.xlsx?limit=-1, 400",
        "/api/v1/exports/users.csv, 404",
        "/api/v1/reports/U0/BANG-Q/2024-Q1/export.csv, 404",
        "/api/v1/forms/BANG-Q/template.xlsx?unit=U0&period=2024-Q1, 404",
        "/api/v1/forms/BANG-Q/template.xlsx?period=2024-Q1, 422",
        "/api/v1/forms/KHONG-CO/template.xlsx?unit=U0&period=2024-Q1, 404",
    })
    void what_is_not_there_is_a_problem_and_no_file(String address, int status) {
        office.open();

        Response answer = given().get(address);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }
}
