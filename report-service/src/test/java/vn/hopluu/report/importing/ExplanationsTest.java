package vn.hopluu.report.importing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.report.importing.Office.commit;
import static vn.hopluu.report.importing.Office.figure;
import static vn.hopluu.report.importing.Office.input;
import static vn.hopluu.report.importing.Office.upload;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hopluu.report.importing.Office.Commune;
import vn.hopluu.testsupport.InfraResource;

/// Days and explanations in every kind of file.
@QuarkusTest
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_report"))
class ExplanationsTest {

    private static final String SHEET = "Giải trình kiểm tra";
    private static final String ROW = "BTD02 BTD02.TX BTD02.TT";

    private final Office office;

    ExplanationsTest(Office office) {
        this.office = office;
    }

    @AfterEach
    void forget() {
        Office.forget();
    }

    @Test
    void the_template_has_a_row_for_all_that_may_be_asked_and_free_ones() {
        XSSFWorkbook file = office.template(office.commune("Xã Hỏi Gì"));

        assertThat(names(file, "RULE"))
                .containsExactlyInAnyOrder("BTD-TONG", "OBLIGATION", "WINDOW", "WINDOW.I", "WINDOW.II");
        assertThat(names(file, "FREE_CODE")).hasSize(10);
        assertThat(input(file, "FREE_CODE", "1").getCellStyle().getLocked()).isFalse();
        assertThat(input(file, "FREE_TEXT", "1").getCellStyle().getLocked()).isFalse();
    }

    @Test
    void a_template_with_days_of_its_own_is_handed_in_with_what_it_says_to_the_window() {
        Commune commune = office.commune("Xã Hai Tháng");
        XSSFWorkbook file = office.template(commune);
        figure(file, "BHS01").setCellValue(5);
        input(file, "DATA_FROM", "").setCellValue("01/01/2024");
        input(file, "DATA_TO", "").setCellValue("28/02/2024");
        Response bare = upload(file);
        Response refused = commit(bare, "?submit=true");
        input(file, "RULE", "WINDOW").setCellValue("Gửi sớm theo công văn");

        Response uploaded = upload(file);
        Response committed = commit(uploaded, "?submit=true");

        assertThat(bare.<List<String>>path("listed[0].findings.findAll{it.severity=='EXPLAIN'}.rule"))
                .containsExactly("WINDOW");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(committed.statusCode()).as(committed.asString()).isEqualTo(200);
        JsonPath report = given().get(commune.path()).jsonPath();
        assertThat(report.getString("state")).isEqualTo("SUBMITTED");
        assertThat(report.getString("content.dataTo")).isEqualTo("2024-02-28");
        assertThat(report.<Map<String, String>>getList("content.explanations"))
                .containsExactly(Map.of("rule", "WINDOW", "text", "Gửi sớm theo công văn"));
    }

    @Test
    void the_day_to_which_estimates_reach_stands_beside_the_last_day() {
        Commune commune = office.commune("Xã Ước Tính");
        XSSFWorkbook file = office.template(commune);
        figure(file, "BHS01").setCellValue(5);
        input(file, "DATA_FROM", "").setCellValue("15/12/2023");
        input(file, "DATA_TO", "").setCellValue("28/02/2024");
        input(file, "ESTIMATED_TO", "").setCellValue("14/03/2024");

        Response committed = commit(upload(file), "");

        assertThat(input(file, "ESTIMATED_TO", "").getRowIndex())
                .isEqualTo(input(file, "DATA_TO", "").getRowIndex());
        assertThat(committed.statusCode()).as(committed.asString()).isEqualTo(200);
        JsonPath report = given().get(commune.path()).jsonPath();
        assertThat(report.getString("content.dataTo")).isEqualTo("2024-02-28");
        assertThat(report.getString("content.estimatedTo")).isEqualTo("2024-03-14");
    }

    @ParameterizedTest
    @ValueSource(strings = {"WINDOW.II", "window.ii "})
    void a_free_row_explains_what_its_code_names(String code) {
        Commune commune = office.commune("Xã Dòng Trống");
        XSSFWorkbook file = office.template(commune);
        figure(file, "BHS01").setCellValue(5);
        input(file, "FREE_CODE", "3").setCellValue(code);
        input(file, "FREE_TEXT", "3").setCellValue("theo kỳ của thanh tra");

        commit(upload(file), "");

        assertThat(given().get(commune.path()).jsonPath().<Map<String, String>>getList("content.explanations"))
                .containsExactly(Map.of("rule", "WINDOW.II", "text", "theo kỳ của thanh tra"));
    }

    @ParameterizedTest(name = "\"{0}\", \"{1}\" is {2}")
    @CsvSource({"WINDOWS, lý do, unknown-rule", "'', lý do, missing-rule", "WINDOW, lý do, rule-twice"})
    void a_free_row_that_says_nothing_of_the_form_is_refused(String code, String text, String finding) {
        XSSFWorkbook file = office.template(office.commune("Xã Sai Mã"));
        input(file, "RULE", "WINDOW").setCellValue("gửi sớm");
        input(file, "FREE_CODE", "1").setCellValue(code);
        input(file, "FREE_TEXT", "1").setCellValue(text);

        Response answer = upload(file);

        assertThat(answer.<String>path("state")).as(answer.asString()).isEqualTo("REFUSED");
        assertThat(answer.<List<String>>path("findings.code")).containsExactly(finding);
        assertThat(answer.<String>path("findings[0].place"))
                .isEqualTo(SHEET + "!" + input(file, "FREE_TEXT", "1").getReference());
        assertThat(answer.<String>path("findings[0].rule")).isNotBlank();
    }

    @Test
    void a_row_that_somebody_added_below_is_refused_and_other_additions_are_told() {
        XSSFWorkbook file = office.template(office.commune("Xã Thêm Dòng"));
        figure(file, "BHS01").setCellValue(5);
        Response before = upload(file);
        XSSFSheet figures = file.getSheet("Số liệu");
        int below = figures.getLastRowNum() + 3;
        figures.createRow(below).createCell(0).setCellValue("Người lập biểu");
        file.createSheet("Nháp").createRow(0).createCell(0).setCellValue("12");
        Response told = upload(file);
        XSSFSheet explanations = file.getSheet(SHEET);
        int added = explanations.getLastRowNum() + 1;
        explanations.createRow(added).createCell(0).setCellValue("WINDOW");

        Response refused = upload(file);

        assertThat(before.<List<String>>path("notes.code")).isEmpty();
        assertThat(told.<String>path("state")).isEqualTo("READY");
        assertThat(told.<List<String>>path("notes.code"))
                .containsExactlyInAnyOrder("outside-template", "ignored-sheet");
        assertThat(told.<List<String>>path("notes.place")).containsExactlyInAnyOrder("Số liệu!A" + (below + 1), "Nháp");
        assertThat(refused.<List<String>>path("findings.code")).containsExactly("unknown-row");
        assertThat(refused.<String>path("findings[0].place")).isEqualTo(SHEET + "!A" + (added + 1));
    }

    @Test
    void a_section_may_have_days_of_its_own_in_a_template_and_in_a_list() {
        Commune one = office.commune("Xã Ngày Mục");
        Commune two = office.commune("Xã Ngày Cột");
        XSSFWorkbook file = office.template(one);
        input(file, "SECTION_FROM", "II").setCellValue("01/01/2024");
        Response half = upload(file);
        input(file, "SECTION_TO", "II").setCellValue("20/02/2024");
        String csv = "unit;Số liệu mục II từ ngày;Mục ii đến hết ngày\n" + two.code() + ";01/01/2024;20/02/2024\n";

        commit(upload(file), "");
        commit(Office.uploadCsv(csv.getBytes(StandardCharsets.UTF_8)), "");

        assertThat(half.<List<String>>path("findings.code")).containsExactly("half-window");
        for (Commune commune : List.of(one, two)) {
            assertThat(given().get(commune.path()).jsonPath().<Map<String, String>>getList("content.sectionWindows"))
                    .containsExactly(Map.of("section", "II", "dataFrom", "2024-01-01", "dataTo", "2024-02-20"));
        }
    }

    @Test
    void days_in_the_wrong_order_are_refused_in_words_that_an_officer_reads() {
        XSSFWorkbook file = office.template(office.commune("Xã Ngày Ngược"));
        figure(file, "BHS01").setCellValue(5);
        input(file, "DATA_FROM", "").setCellValue("28/02/2024");
        input(file, "DATA_TO", "").setCellValue("01/01/2024");

        Response answer = upload(file);

        assertThat(answer.<List<String>>path("findings.code")).containsExactly("before-from");
        assertThat(answer.<String>path("findings[0].rule"))
                .isEqualTo("Sửa lại hai ngày: ngày đầu trước, ngày cuối sau.");
    }

    @Test
    void a_code_without_a_text_and_a_reason_beside_nothing_are_told() {
        XSSFWorkbook file = office.template(office.commune("Xã Nói Dở"));
        figure(file, "BHS01").setCellValue(5);
        input(file, "FREE_CODE", "1").setCellValue("WINDOW");
        input(file, "EXPLANATION", ROW).setCellValue("mất sổ");

        Response answer = upload(file);

        assertThat(answer.<String>path("state")).isEqualTo("READY");
        assertThat(answer.<List<String>>path("notes.code"))
                .containsExactlyInAnyOrder("empty-explanation", "explanation-unused");
    }

    @Test
    void a_list_has_columns_for_days_and_explanations_as_a_workbook_and_as_csv() {
        Commune one = office.commune("Xã Cột Một");
        Commune two = office.commune("Xã Cột Hai");
        List<List<? extends @Nullable Object>> rows = List.of(
                List.of(
                        "Mã đơn vị",
                        "BHS01",
                        "BTD02.TX",
                        "Từ ngày",
                        "Số liệu đến hết ngày",
                        "Giải trình",
                        "Giải trình WINDOW",
                        "Giải trình (BHS01)",
                        "Mục III.2"),
                List.of(
                        one.code(),
                        "5",
                        "chưa có",
                        "01/01/2024",
                        "28/02/2024",
                        "mất sổ",
                        "Gửi sớm theo công văn",
                        "theo sổ một cửa",
                        "Thiếu máy"));
        String csv = rows.stream()
                .map(row -> row.stream().map(String::valueOf).collect(Collectors.joining(";")))
                .collect(Collectors.joining("\n"))
                .replace(one.code(), two.code());

        Response workbook = Office.uploadList(Office.list(rows));
        Response text = Office.uploadCsv(csv.getBytes(StandardCharsets.UTF_8));

        for (Response uploaded : List.of(workbook, text)) {
            assertThat(uploaded.<String>path("state")).as(uploaded.asString()).isEqualTo("READY");
            assertThat(commit(uploaded, "?submit=true").statusCode()).isEqualTo(200);
        }
        for (Commune commune : List.of(one, two)) {
            JsonPath report = given().get(commune.path()).jsonPath();
            assertThat(report.getString("content.dataFrom")).isEqualTo("2024-01-01");
            assertThat(report.getString("content.dataTo")).isEqualTo("2024-02-28");
            assertThat(report.getString("content.values.find{it.member=='TX'}.explanation"))
                    .isEqualTo("mất sổ");
            assertThat(report.getString("content.values.find{it.indicator=='BHS01'}.explanation"))
                    .isEqualTo("theo sổ một cửa");
            assertThat(report.<Map<String, String>>getList("content.explanations"))
                    .containsExactly(Map.of("rule", "WINDOW", "text", "Gửi sớm theo công văn"));
            assertThat(report.getString("content.narrative.'III.2'")).isEqualTo("Thiếu máy");
        }
    }

    @ParameterizedTest(name = "{0} = {1} is {2}")
    @CsvSource({
        "Giải trình WINDOWS, sớm, findings, unknown-column",
        "Giải trình thêm, sớm, findings, unknown-column",
        "Số liệu mục IX từ ngày, 01/01/2024, findings, unknown-column",
        "Từ ngày, 31/02/2024, findings, not-a-day",
        "Số liệu đến hết ngày, sau tết, findings, not-a-day",
        "Giải trình, mất sổ, notes, explanation-unused",
        "Giải trình BTD02, mất sổ, notes, explanation-unused"
    })
    void what_a_lists_columns_cannot_mean_is_said(String header, String value, String list, String code) {
        Commune commune = office.commune("Xã Cột Lạ");
        String csv = "Mã đơn vị;BHS01;" + header + "\n" + commune.code() + ";5;" + value + "\n";

        Response answer = Office.uploadCsv(csv.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.<List<String>>path(list + ".code"))
                .as(answer.asString())
                .containsExactly(code);
    }

    @Test
    void a_list_may_bring_the_explanations_alone() {
        Commune commune = office.commune("Xã Chỉ Giải Trình");
        given().contentType("application/json")
                .body("{\"values\":[{\"indicator\":\"BHS01\",\"amount\":9}],\"dataFrom\":\"2024-01-01\"}")
                .put(commune.path())
                .then()
                .statusCode(201);
        String csv = "Mã đơn vị;Giải trình WINDOW\n" + commune.code() + ";số liệu từ đầu năm\n";

        Response uploaded = Office.uploadCsv(csv.getBytes(StandardCharsets.UTF_8));

        assertThat(commit(uploaded, "?submit=true").statusCode())
                .as(uploaded.asString())
                .isEqualTo(200);
    }

    /// Two reasons in one row of the paper, one beside a figure that is given, blanks around a text, an
    /// explanation that the form does not ask for, texts that a spreadsheet would compute.
    private static final String AWKWARD = """
            {"dataFrom":"2024-01-01","dataTo":"2024-02-28","values":[
              {"indicator":"BHS01","amount":5479,"estimate":true,"explanation":" theo sổ "},
              {"indicator":"BTD02","amount":41,"explanation":"cộng cả lượt\\nngoài giờ"},
              {"indicator":"BTD02","member":"TX","state":"MISSING","explanation":"mất sổ"},
              {"indicator":"BTD02","member":"TT","amount":1},
              {"indicator":"BKH03","answer":false},{"indicator":"BXL04","code":"KHA","explanation":"'=1+1"},
              {"indicator":"BTL05","amount":8.5},{"indicator":"BTK07","state":"NOT_APPLICABLE"}],
             "narrative":{"III.2":"-- thiếu máy\\n\\n-- thiếu người "},
             "sectionWindows":[{"section":"II","dataFrom":"2023-12-15","dataTo":"2024-02-20"}],
             "explanations":[{"rule":"WINDOW","text":"gửi sớm "},{"rule":"QUY-TAC-CU","text":"@ghi từ kỳ trước"}]}""";

    @ParameterizedTest
    @ValueSource(strings = {"export.xlsx", "export.csv", "template"})
    void what_goes_out_comes_in_again_without_a_change(String file) {
        Commune commune = office.commune("Xã Ra Vào");
        given().contentType("application/json")
                .body(AWKWARD)
                .put(commune.path())
                .then()
                .statusCode(201);
        byte[] bytes = given().get(file.equals("template") ? commune.template() : commune.path() + "/" + file)
                .asByteArray();

        Response answer = file.endsWith("csv") ? Office.uploadCsv(bytes) : upload(bytes, Office.XLSX, "");

        assertThat(answer.<String>path("state")).as(answer.asString()).isEqualTo("READY");
        assertThat(answer.<Integer>path("changes")).as(answer.asString()).isZero();
        assertThat(answer.<List<Object>>path("notes")).as(answer.asString()).isEmpty();
    }

    /// The same files read for a unit that has no report yet bring all of it.
    @Test
    void a_table_of_a_report_holds_all_that_its_report_does() {
        Commune from = office.commune("Xã Nguồn");
        Commune to = office.commune("Xã Đích");
        given().contentType("application/json")
                .body(AWKWARD.replace("QUY-TAC-CU", "BTD-TONG"))
                .put(from.path())
                .then()
                .statusCode(201);
        String table = given().get(from.path() + "/export.csv").asString().replace(from.code(), to.code());

        commit(Office.uploadCsv(table.getBytes(StandardCharsets.UTF_8)), "");

        JsonPath report = given().get(to.path()).jsonPath();
        assertThat(report.getString("content.dataFrom")).isEqualTo("2024-01-01");
        assertThat(report.getString("content.dataTo")).isEqualTo("2024-02-28");
        assertThat(report.getString("content.sectionWindows[0].dataTo")).isEqualTo("2024-02-20");
        assertThat(report.getString("content.explanations.find{it.rule=='BTD-TONG'}.text"))
                .isEqualTo("@ghi từ kỳ trước");
        assertThat(report.getString("content.values.find{it.indicator=='BXL04'}.explanation"))
                .isEqualTo("'=1+1");
        assertThat(report.getList("content.values")).hasSize(8);
    }

    @Test
    void a_reason_without_a_figure_in_the_table_of_a_report_is_told() {
        Commune commune = office.commune("Xã Lý Do Suông");
        String csv = "Mã;Giá trị;Giải trình;Mã đơn vị\nBHS01;5;;%1$s\nBTD02;;mất sổ;%1$s\n".formatted(commune.code());

        Response answer = Office.uploadCsv(csv.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.<List<String>>path("notes.code")).containsExactly("explanation-unused");
    }

    @Test
    void a_note_beside_a_figure_of_the_table_comes_in_and_one_beside_none_is_told() {
        Commune commune = office.commune("Xã Ghi Chú");
        given().contentType("application/json")
                .body("{\"values\":[{\"indicator\":\"BHS01\",\"amount\":5,\"comment\":\"chờ đối chiếu\"}]}")
                .put(commune.path())
                .then()
                .statusCode(201);
        String csv = given().get(commune.path() + "/export.csv").asString();
        assertThat(csv).contains(";chờ đối chiếu;");
        String edited = csv.replace(";chờ đối chiếu;", ";đã đối chiếu;");
        String elsewhere = "Mã;Giá trị;Ghi chú;Mã đơn vị\nBTD02;;xem sổ;" + commune.code() + "\n";

        Response same = Office.uploadCsv(csv.getBytes(StandardCharsets.UTF_8));
        Response changed = Office.uploadCsv(edited.getBytes(StandardCharsets.UTF_8));
        Response unused = Office.uploadCsv(elsewhere.getBytes(StandardCharsets.UTF_8));

        assertThat(same.<Integer>path("changes")).as(same.asString()).isZero();
        assertThat(changed.<Integer>path("changes")).as(changed.asString()).isEqualTo(1);
        assertThat(unused.<List<String>>path("notes.code")).containsExactly("comment-unused");
        commit(changed, "");
        assertThat(given().get(commune.path())
                        .jsonPath()
                        .getString("content.values.find{it.indicator=='BHS01'}.comment"))
                .isEqualTo("đã đối chiếu");
    }

    @Test
    void merged_cells_of_the_table_of_a_report_are_refused() {
        Commune commune = office.commune("Xã Gộp Ô");
        XSSFWorkbook table = Office.list(List.of(
                List.of("Mã", "Giá trị", "Mã đơn vị"),
                List.of("BHS01", 5, commune.code()),
                List.of("BTD02", 7, commune.code())));
        table.getSheetAt(0).addMergedRegion(CellRangeAddress.valueOf("B2:B3"));

        Response refused = Office.uploadList(table);

        assertThat(refused.<String>path("state")).as(refused.asString()).isEqualTo("REFUSED");
        assertThat(refused.<List<String>>path("findings.code")).contains("merged-cells");
    }

    private static List<String> names(XSSFWorkbook template, String kind) {
        List<String> names = new ArrayList<>();
        for (Row row : template.getSheet("_hopluu")) {
            if (Office.text(row, 0).equals(kind)) {
                names.add(Office.text(row, 3));
            }
        }
        return names;
    }
}
