package vn.hopluu.report.importing;

import static io.restassured.RestAssured.given;
import static java.util.Comparator.naturalOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.report.importing.Office.figure;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hopluu.report.importing.Office.Commune;
import vn.hopluu.testsupport.InfraResource;

/// Files that are in order, but not as one thinks of files: each is read as it is meant, or says what to do.
@QuarkusTest
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_report"))
class UnusualFileTest {

    private final Office office;

    UnusualFileTest(Office office) {
        this.office = office;
    }

    private static Commune commune;

    @BeforeEach
    void aCommune() {
        if (commune == null) {
            commune = office.commune("00925", "Xã Nậm Ban");
        }
    }

    @Test
    void a_decimal_comma_in_a_file_of_commas_is_a_surplus_field_and_never_two_figures() {
        Response answer = Office.uploadCsv(utf8("Mã đơn vị,BHS01,BTD02\n00925,1,204,7\n"));

        refused(answer, "surplus-field");
    }

    @ParameterizedTest
    @ValueSource(strings = {"BTD02\u00A0", "\u00A0BTD02", "BTD02\u200B", "\uFEFFBTD02", "BTD02:", "(BTD02)", "btd02"})
    void a_header_with_something_unseen_around_it_is_the_header(String header) {
        Response answer = Office.uploadList(Office.list(List.of(
                List.of(Normalizer.normalize("Mã\u00A0đơn vị", Normalizer.Form.NFD), "BHS01", header),
                List.of("00925\u00A0", 4, 7))));

        assertThat(changes(answer)).containsExactly("BHS01=4", "BTD02=7");
    }

    @ParameterizedTest
    @CsvSource({"BTD02-TX", "BTD02TX", "BTD02 _TX", "'BTD02,TX'"})
    void a_header_that_is_nearly_a_cells_name_is_never_passed_over(String header) {
        Response answer =
                Office.uploadList(Office.list(List.of(List.of("Mã đơn vị", "BHS01", header), List.of("00925", 4, 7))));

        refused(answer, "unknown-column");
        assertThat(answer.<List<String>>path("findings.rule")).anyMatch(rule -> rule.contains("BTD02.TX"));
    }

    @Test
    void a_figure_under_no_header_is_told() {
        Response answer =
                Office.uploadList(Office.list(List.of(List.of("Mã đơn vị", "BHS01"), List.of("00925", 4, 77))));

        assertThat(answer.<List<String>>path("notes.code")).contains("unnamed-column");
        assertThat(changes(answer)).containsExactly("BHS01=4");
    }

    @ParameterizedTest
    @CsvSource({"HIDDEN", "VERY_HIDDEN"})
    void of_a_hidden_sheet_and_one_that_is_seen_the_latter_is_read(SheetVisibility hidden) {
        XSSFWorkbook file = list(999);
        file.setSheetName(0, "Năm trước");
        XSSFSheet seen = file.createSheet("Năm nay");
        seen.createRow(0).createCell(0).setCellValue("Mã đơn vị");
        seen.getRow(0).createCell(1).setCellValue("BHS01");
        seen.createRow(1).createCell(0).setCellValue("00925");
        seen.getRow(1).createCell(1).setCellValue(5);
        file.setActiveSheet(1);
        file.setSheetVisibility(0, hidden);

        Response answer = Office.uploadList(file);

        assertThat(changes(answer)).containsExactly("BHS01=5");
        assertThat(answer.<List<String>>path("notes.reason")).anyMatch(said -> said.contains("Năm trước"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+999999999", "-7E+300000", "1E+2000000", "4E-999999999", "1E+99999999999"})
    void a_number_that_no_spreadsheet_holds_is_refused_at_once_and_in_few_words(String number) {
        byte[] file = withNumber(number);

        Response answer = upload(file, "");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
        assertThat(answer.<String>path("errors[0].code")).isEqualTo("impossible-number");
        assertThat(answer.<String>path("errors[0].place")).isEqualTo("Danh sách!B2");
        assertThat(answer.asString().length()).isLessThan(4_000);
        assertThat(quickest(file)).isLessThan(quickest(withNumber("5")).multipliedBy(10));
    }

    @ParameterizedTest
    @CsvSource({"9E+60, out-of-range", "-1E+308, out-of-range", "1E+31, out-of-range", "4E-200, too-many-decimals"})
    void a_number_beyond_any_count_is_refused(String number, String code) {
        Response answer = upload(withNumber(number), "");

        refused(answer, code);
        assertThat(answer.<String>path("findings[0].place")).isEqualTo("Danh sách!B2");
        assertThat(answer.asString().length()).isLessThan(4_000);
    }

    /// Of three uploads in turn, so that one pause of a busy machine decides nothing.
    private static Duration quickest(byte[] file) {
        return Stream.generate(() -> time(file)).limit(3).min(naturalOrder()).orElseThrow();
    }

    private static Duration time(byte[] file) {
        long begun = System.nanoTime();
        upload(file, "");
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static byte[] withNumber(String number) {
        return Packages.changed(
                Office.bytes(list(5)),
                "xl/worksheets/sheet1.xml",
                xml -> xml.replace("<v>5.0</v>", "<v>" + number + "</v>"));
    }

    static Stream<Arguments> unseen() {
        return Stream.of(
                unseen("a hidden row", file -> file.getSheetAt(0).getRow(1).setZeroHeight(true)),
                unseen(
                        "a row of no height",
                        file -> file.getSheetAt(0).getRow(1).setHeight((short) 0)),
                unseen("a hidden column", file -> file.getSheetAt(0).setColumnHidden(1, true)),
                unseen("a column of no width", file -> file.getSheetAt(0).setColumnWidth(1, 0)),
                unseen("a format that shows nothing", file -> format(file, ";;;")),
                unseen("a format for text alone", file -> format(file, "\"\";\"\";\"\";@")));
    }

    private static Arguments unseen(String what, Consumer<XSSFWorkbook> hide) {
        return Arguments.of(what, hide);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unseen")
    void a_figure_that_nobody_sees_is_told_and_waits_for_a_choice(String what, Consumer<XSSFWorkbook> hide) {
        XSSFWorkbook file = list(9);
        hide.accept(file);
        byte[] bytes = Office.bytes(file);

        Response told = upload(bytes, "");
        Response read = upload(bytes, "&unseen=READ");
        Response left = upload(bytes, "&unseen=LEAVE_OUT");

        assertThat(told.<String>path("state")).as(told.asString()).isEqualTo("UNDECIDED");
        assertThat(told.<Integer>path("unseenCount")).isEqualTo(1);
        assertThat(told.<List<String>>path("notes.code")).containsExactly("unseen");
        assertThat(told.<String>path("notes[0].rule")).contains("READ", "LEAVE_OUT");
        assertThat(Office.commit(told, "").statusCode()).isEqualTo(422);
        assertThat(changes(read)).containsExactly("BHS01=9");
        assertThat(read.<List<String>>path("notes.code")).containsExactly("unseen");
        assertThat(changes(left)).isEmpty();
        assertThat(left.<List<String>>path("notes.code")).containsExactly("unseen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0;-0;;@", "#,###", "[=0]\"\";General", "sheet"})
    void a_zero_that_nobody_sees_is_told(String format) {
        XSSFWorkbook file = list(0);
        if (format.equals("sheet")) {
            file.getSheetAt(0).setDisplayZeros(false);
        } else {
            format(file, format);
        }

        Response answer = Office.uploadList(file);

        assertThat(answer.<String>path("state")).as(answer.asString()).isEqualTo("UNDECIDED");
        assertThat(answer.<List<String>>path("notes.place")).containsExactly("Danh sách!B2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"#,##0", "0.00", "General", "_-* #,##0_-;-* #,##0_-;_-* \"-\"??_-;_-@_-", "00000", "[Red]0"})
    void a_figure_that_is_seen_is_read(String format) {
        XSSFWorkbook file = list(0);
        format(file, format);

        assertThat(changes(Office.uploadList(file))).containsExactly("BHS01=0");
    }

    @Test
    void an_old_excel_file_is_read_whatever_it_is_called() throws Exception {
        byte[] file = xls();

        for (String type : List.of("application/vnd.ms-excel", Office.XLSX, "application/octet-stream")) {
            Response answer =
                    Office.upload(file, type, "?fileName=a.xls&form=" + Office.FORM + "&period=" + Office.PERIOD);

            assertThat(changes(answer)).containsExactly("BHS01=1.204", "BTL05=8,4");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "application/vnd.oasis.opendocument.spreadsheet, content.xml, .ods",
        "application/vnd.ms-excel.sheet.binary.macroEnabled.12, xl/workbook.bin, .xlsb"
    })
    void a_workbook_of_another_program_is_told_what_to_do(String type, String part, String what) {
        byte[] file = Packages.zip(Map.of("mimetype", utf8("x"), part, utf8("<x/>")));

        Response answer = Office.upload(file, type, "?form=" + Office.FORM + "&period=" + Office.PERIOD);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
        assertThat(answer.<String>path("errors[0].code")).isEqualTo("other-format");
        assertThat(answer.<String>path("errors[0].reason")).contains(what);
        assertThat(answer.<String>path("errors[0].rule")).contains(".xlsx");
    }

    private static byte[] xls() throws Exception {
        try (HSSFWorkbook book = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("Danh sách");
            var head = sheet.createRow(0);
            head.createCell(0).setCellValue("Mã đơn vị");
            head.createCell(1).setCellValue("BHS01");
            head.createCell(2).setCellValue("BTL05");
            var line = sheet.createRow(1);
            line.createCell(0).setCellValue("00925");
            line.createCell(1).setCellValue(1204);
            line.createCell(2).setCellValue(8.4);
            book.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void a_template_with_a_row_inserted_or_deleted_is_refused() {
        XSSFWorkbook inserted = office.template(commune);
        figure(inserted, "BHS01").setCellValue(3);
        XSSFSheet sheet = inserted.getSheet("Số liệu");
        sheet.shiftRows(figure(inserted, "BTD02").getRowIndex(), sheet.getLastRowNum(), 1);
        XSSFWorkbook deleted = office.template(commune);
        figure(deleted, "BHS01").setCellValue(3);
        sheet = deleted.getSheet("Số liệu");
        sheet.shiftRows(figure(deleted, "BKH03").getRowIndex(), sheet.getLastRowNum(), -1);

        refused(Office.upload(inserted), "moved-label");
        refused(Office.upload(deleted), "moved-label");
    }

    @ParameterizedTest
    @ValueSource(strings = {"15/12/2023", "15.12.2023", "15/12/2023\u00A0", "2023-12-15", "serial", "1904"})
    void a_day_is_read_however_it_is_written(String written) {
        XSSFWorkbook file = office.template(commune);
        XSSFCell from = Office.input(file, "DATA_FROM", "");
        Office.input(file, "DATA_TO", "").setCellValue("14/03/2024");
        switch (written) {
            case "serial" -> from.setCellValue(45_275.75);
            case "1904" -> {
                file.getCTWorkbook().getWorkbookPr().setDate1904(true);
                from.setCellValue(43_813);
            }
            default -> from.setCellValue(written);
        }

        assertThat(changes(Office.upload(file))).contains("dataFrom=2023-12-15", "dataTo=2024-03-14");
    }

    @Test
    void a_day_with_its_month_first_is_refused() {
        XSSFWorkbook file = office.template(commune);
        Office.input(file, "DATA_FROM", "").setCellValue("12/15/2023");

        refused(Office.upload(file), "not-a-day");
    }

    @ParameterizedTest(name = "layout {0}")
    @CsvSource({"1, LABEL|EDGE, old-template", "2, EDGE, "})
    void a_template_of_a_version_before_is_read_with_a_word_about_what_it_lacks(
            String layout, String lacks, @Nullable String note) {
        XSSFWorkbook file = office.template(commune);
        figure(file, "BHS01").setCellValue(3);
        XSSFSheet map = file.getSheet("_hopluu");
        map.getRow(0).getCell(1).setCellValue(layout);
        Set<String> unknown = Set.of(lacks.split("\\|"));
        int entries = 0;
        for (int i = map.getLastRowNum(); i > 6; i--) {
            String kind = Office.text(map.getRow(i), 0);
            entries += kind.isEmpty() || unknown.contains(kind) ? 0 : 1;
            if (unknown.contains(kind)) {
                map.removeRow(map.getRow(i));
            }
        }
        map.getRow(6).getCell(1).setCellValue(Integer.toString(entries));

        Response answer = Office.upload(file);

        assertThat(changes(answer)).containsExactly("BHS01=3");
        assertThat(answer.<List<String>>path("notes.code")).isEqualTo(note == null ? List.of() : List.of(note));
    }

    @Test
    void a_template_whose_sheet_was_renamed_says_so() {
        XSSFWorkbook file = office.template(commune);
        figure(file, "BHS01").setCellValue(3);
        file.setSheetName(0, "Số liệu (2)");

        refused(Office.upload(file), "missing-sheet");
    }

    @Test
    void a_template_whose_sheet_is_hidden_waits_for_a_choice() {
        XSSFWorkbook file = office.template(commune);
        figure(file, "BHS01").setCellValue(3);
        file.setSheetVisibility(0, SheetVisibility.HIDDEN);

        Response answer = Office.upload(file);

        assertThat(answer.<String>path("state")).as(answer.asString()).isEqualTo("UNDECIDED");
    }

    @Test
    void what_a_report_exports_comes_in_again_and_changes_nothing() {
        Commune exported = office.commune("00929", "Xã Nậm Khao");
        given().contentType("application/json")
                .body("""
                        {"values":[{"indicator":"BHS01","amount":1204},{"indicator":"BTL05","amount":8.25},
                          {"indicator":"BTD02","amount":31,"estimate":true},{"indicator":"BKH03","answer":true},
                          {"indicator":"BTD02","member":"TX","state":"MISSING","explanation":"-1 sổ"},
                          {"indicator":"BXL04","code":"KHA","comment":"=1+1"}],
                         "narrative":{"III.2":"=2+2 là lời văn\\nhai dòng"}}""")
                .put(exported.path())
                .then()
                .statusCode(201);

        Response csv =
                Office.uploadCsv(given().get(exported.path() + "/export.csv").asByteArray());
        Response xlsx = Office.upload(
                given().get(exported.path() + "/export.xlsx").asByteArray(), Office.XLSX, "?fileName=a.xlsx");

        assertThat(changes(csv)).as(csv.asString()).isEmpty();
        assertThat(csv.<Integer>path("reports")).isEqualTo(1);
        assertThat(changes(xlsx)).as(xlsx.asString()).isEmpty();
        assertThat(xlsx.<Integer>path("reports")).isEqualTo(1);
    }

    @Test
    void what_was_altered_in_an_exported_report_is_all_that_changes() {
        Commune exported = office.commune("00931", "Xã Nậm Chà");
        given().contentType("application/json")
                .body(
                        "{\"values\":[{\"indicator\":\"BHS01\",\"amount\":1204},{\"indicator\":\"BTL05\",\"amount\":8.25}]}")
                .put(exported.path())
                .then()
                .statusCode(201);
        String csv = new String(given().get(exported.path() + "/export.csv").asByteArray(), StandardCharsets.UTF_8);

        Response altered = Office.uploadCsv(utf8(csv.replace("1204", "1205")));
        Response unknown = Office.uploadCsv(utf8(csv.replace("BHS01", "BHS99")));
        Response twice = Office.uploadCsv(utf8(csv.replace("BTL05", "BHS01")));

        assertThat(changes(altered)).containsExactly("BHS01=1.205");
        refused(unknown, "unknown-cell");
        refused(twice, "cell-twice");
    }

    private static Response upload(byte[] file, String query) {
        return Office.upload(file, Office.XLSX, "?form=" + Office.FORM + "&period=" + Office.PERIOD + query);
    }

    private static XSSFWorkbook list(int figure) {
        return Office.list(List.of(List.of("Mã đơn vị", "BHS01"), Arrays.asList("00925", figure)));
    }

    private static void format(XSSFWorkbook file, String format) {
        var style = file.createCellStyle();
        style.setDataFormat(file.createDataFormat().getFormat(format));
        file.getSheetAt(0).getRow(1).getCell(1).setCellStyle(style);
    }

    private static List<String> changes(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        assertThat(answer.<String>path("state")).as(answer.asString()).isEqualTo("READY");
        List<String> what = answer.path("listed.differences.what.flatten()");
        List<String> after = answer.path("listed.differences.after.flatten()");
        return java.util.stream.IntStream.range(0, what.size())
                .mapToObj(i -> what.get(i) + "=" + after.get(i))
                .toList();
    }

    private static void refused(Response answer, String code) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        assertThat(answer.<String>path("state")).isEqualTo("REFUSED");
        assertThat(answer.<List<String>>path("findings.code"))
                .as(answer.asString())
                .contains(code);
        assertThat(answer.<List<String>>path("findings.rule")).allMatch(rule -> !rule.isBlank());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
