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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.hopluu.report.World;
import vn.hopluu.report.importing.Office.Commune;
import vn.hopluu.testsupport.InfraResource;

@QuarkusTest
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_report"))
class RoundTripTest {

    private final World world;
    private final Office office;

    RoundTripTest(World world, Office office) {
        this.world = world;
        this.office = office;
    }

    @Test
    void the_file_of_xa_ban_bo_is_read_as_it_was_meant() {
        Commune banBo = office.commune("03424", "Xã Bản Bo");
        XSSFWorkbook file = office.template(banBo);
        figure(file, "BHS01").setCellValue("5.718");
        figure(file, "BTD02").setCellValue("07");

        Response uploaded = upload(file);
        Response committed = commit(uploaded, "");

        assertThat(uploaded.statusCode()).as(uploaded.asString()).isEqualTo(201);
        assertThat(uploaded.<String>path("state")).isEqualTo("READY");
        assertThat(uploaded.<List<String>>path("notes.reason"))
                .containsExactly("\"5.718\" được đọc là 5718 (dấu chấm tách hàng nghìn).");
        assertThat(committed.statusCode()).as(committed.asString()).isEqualTo(200);
        JsonPath report = given().get(banBo.path()).jsonPath();
        assertThat(report.getString("unit.code")).isEqualTo("03424");
        assertThat(report.getString("state")).isEqualTo("DRAFT");
        assertThat(report.<Map<String, Object>>getList("content.values"))
                .extracting(value -> value.get("indicator") + "=" + value.get("amount"))
                .containsExactlyInAnyOrder("BHS01=5718", "BTD02=7");
        assertThat(report.getString("content.values.find{it.indicator=='BHS01'}.source.kind"))
                .isEqualTo("FILE");
        assertThat(report.getString("content.values.find{it.indicator=='BHS01'}.source.file"))
                .isEqualTo("bao-cao.xlsx");
        assertThat(report.getString("content.values.find{it.indicator=='BHS01'}.source.cell"))
                .isEqualTo("Số liệu!" + figure(file, "BHS01").getReference());
    }

    @Test
    void a_file_of_a_sealed_unit_becomes_a_draft_and_is_not_handed_in() {
        Commune commune = office.commune("Xã Đã Chốt");
        XSSFWorkbook file = office.template(commune);
        figure(file, "BHS01").setCellValue(7);
        figure(file, "BTD02").setCellValue(1);
        Response uploaded = upload(file);
        world.seal(Office.FORM, Office.PERIOD, commune.id(), 1, true);

        Response refused = commit(uploaded, "?submit=true");

        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(409);
        assertThat(refused.jsonPath().getString("type")).isEqualTo("urn:hopluu:problem:sealed-campaign");
        assertThat(given().get(commune.path()).statusCode()).isEqualTo(404);
        assertThat(commit(uploaded, "").statusCode()).isEqualTo(200);
    }

    @Test
    void everything_that_a_report_holds_goes_in_by_a_file_and_is_handed_in_when_asked() {
        Commune commune = office.commune("Xã Khun Há");
        XSSFWorkbook file = office.template(commune);
        figure(file, "BHS01").setCellValue(1204);
        figure(file, "BTD02").setCellValue("ước 31");
        figure(file, "BTD02.TX").setCellValue("Không phát sinh");
        figure(file, "BTD02.TT").setCellValue("Chưa có số liệu");
        figure(file, "BKH03").setCellValue("Có");
        figure(file, "BXL04").setCellValue("Khá");
        figure(file, "BTL05").setCellValue("8,5");
        input(file, "EXPLANATION", "BTD02 BTD02.TX BTD02.TT").setCellValue("Chưa tổng hợp xong");
        input(file, "NARRATIVE", "III.2").setCellValue("=HYPERLINK(\"x\") là lời văn");
        input(file, "RULE", "BTD-TONG").setCellValue("Cộng cả lượt tiếp ngoài giờ");
        input(file, "DATA_FROM", "").setCellValue("15/12/2023");
        input(file, "DATA_TO", "").setCellValue("14/03/2024");

        Response uploaded = upload(file);
        Response committed = commit(uploaded, "?submit=true");

        assertThat(uploaded.<List<Object>>path("findings"))
                .as(uploaded.asString())
                .isEmpty();
        assertThat(uploaded.<Integer>path("changes")).isEqualTo(11);
        assertThat(committed.statusCode()).as(committed.asString()).isEqualTo(200);
        assertThat(committed.<Integer>path("submitted")).isEqualTo(1);
        JsonPath report = given().get(commune.path()).jsonPath();
        assertThat(report.getString("state")).isEqualTo("SUBMITTED");
        assertThat(report.getString("content.dataFrom")).isEqualTo("2023-12-15");
        assertThat(report.getString("content.dataTo")).isEqualTo("2024-03-14");
        assertThat(report.getString("content.narrative.'III.2'")).isEqualTo("=HYPERLINK(\"x\") là lời văn");
        assertThat(report.getString("content.explanations[0].rule")).isEqualTo("BTD-TONG");
        assertThat(report.getInt("content.values.find{it.indicator=='BHS01'}.amount"))
                .isEqualTo(1204);
        assertThat(report.getInt("content.values.find{it.indicator=='BTD02' && !it.member}.amount"))
                .isEqualTo(31);
        assertThat(report.getBoolean("content.values.find{it.indicator=='BTD02' && !it.member}.estimate"))
                .isTrue();
        assertThat(report.getString("content.values.find{it.member=='TX'}.state"))
                .isEqualTo("NO_OCCURRENCE");
        assertThat(report.getString("content.values.find{it.member=='TT'}.state"))
                .isEqualTo("MISSING");
        assertThat(report.getString("content.values.find{it.member=='TT'}.explanation"))
                .isEqualTo("Chưa tổng hợp xong");
        assertThat(report.getBoolean("content.values.find{it.indicator=='BKH03'}.answer"))
                .isTrue();
        assertThat(report.getString("content.values.find{it.indicator=='BXL04'}.code"))
                .isEqualTo("KHA");
        assertThat(report.getFloat("content.values.find{it.indicator=='BTL05'}.amount"))
                .isEqualTo(8.5f);
    }

    @Test
    void an_officer_can_change_the_input_cells_and_nothing_else() {
        Commune commune = office.commune("Xã Bình Lư");

        XSSFWorkbook file = office.template(commune);

        XSSFSheet sheet = file.getSheet("Số liệu");
        assertThat(file.isStructureLocked()).isTrue();
        file.forEach(one -> assertThat(one.getProtect()).as(one.getSheetName()).isTrue());
        assertThat(figure(file, "BHS01").getCellStyle().getLocked()).isFalse();
        assertThat(sheet.getRow(0).getCell(0).getCellStyle().getLocked()).isTrue();
        assertThat(input(file, "UNIT", commune.code()).getCellStyle().getLocked())
                .isTrue();
        assertThat(file.getSheetVisibility(file.getSheetIndex("_hopluu"))).isEqualTo(SheetVisibility.VERY_HIDDEN);
    }

    @Test
    void the_template_shows_the_paper_as_an_officer_knows_it() {
        Commune commune = office.commune("01234", "Xã Sơn Bình");
        String before = """
                {"unit":"01234","form":"BANG-Q","period":"2023-Q4","values":[
                  {"indicator":"BHS01","amount":56},{"indicator":"BTD02","member":"TX","state":"NO_OCCURRENCE"},
                  {"indicator":"BXL04","code":"KHA"}]}""";
        given().contentType("application/json")
                .header("Idempotency-Key", "before-01234")
                .body(before)
                .post("/api/v1/reports")
                .then()
                .statusCode(201);

        XSSFWorkbook file = office.template(commune);

        XSSFSheet sheet = file.getSheet("Số liệu");
        assertThat(texts(sheet))
                .contains(
                        "Báo cáo bằng bảng",
                        "UBND xã Sơn Bình",
                        "01234",
                        "Quý I/2024",
                        "BANG-Q, phiên bản 2",
                        "I. Số liệu chung",
                        "II. Tiếp công dân",
                        "1. Tiếp công dân",
                        "Trong đó",
                        "Thường xuyên",
                        "Lãnh đạo tiếp",
                        "Kỳ trước",
                        "Giải trình, ghi chú");
        assertThat(input(file, "UNIT", "01234").getCellType()).isEqualTo(CellType.STRING);
        XSSFCell dossiers = figure(file, "BHS01");
        assertThat(right(dossiers, 1).getNumericCellValue()).isEqualTo(56);
        assertThat(right(figure(file, "BXL04"), 1).getStringCellValue()).isEqualTo("Khá");
        assertThat(right(figure(file, "BTD02.TX"), 3).getStringCellValue()).isEqualTo("Không phát sinh");
        assertThat(dossiers.getCellType()).isEqualTo(CellType.BLANK);
        XSSFCell computed = sheet.getRow(figure(file, "BTD02").getRowIndex() + 1)
                .getCell(figure(file, "BTD02").getColumnIndex());
        String total = figure(file, "BTD02").getReference();
        String regular = figure(file, "BTD02.TX").getReference();
        assertThat(computed.getCellFormula())
                .isEqualTo("IF(COUNT(" + total + "," + regular + ")=2," + total + " - " + regular + ",\"\")");
        assertThat(sheet.getDataValidations())
                .anySatisfy(choice -> {
                    assertThat(choice.getRegions().getCellRangeAddresses())
                            .anyMatch(range -> range.isInRange(dossiers));
                    assertThat(choice.getShowErrorBox()).isFalse();
                })
                .anySatisfy(choice -> {
                    assertThat(choice.getRegions().getCellRangeAddresses())
                            .anyMatch(range -> range.isInRange(figure(file, "BXL04")));
                    assertThat(choice.getShowErrorBox()).isTrue();
                });
        assertThat(texts(file.getSheet("Thuyết minh"))).contains("III.2", "Tồn tại, hạn chế, không quá 500 ký tự");
        assertThat(texts(file.getSheet("Giải trình kiểm tra"))).contains("BTD-TONG", "Tổng … khác cộng các phần");
    }

    private static XSSFCell right(XSSFCell cell, int by) {
        return cell.getRow().getCell(cell.getColumnIndex() + by);
    }

    private static List<String> texts(XSSFSheet sheet) {
        List<String> texts = new ArrayList<>();
        for (Row row : sheet) {
            row.forEach(cell -> {
                if (cell.getCellType() == CellType.STRING) {
                    texts.add(cell.getStringCellValue());
                }
            });
        }
        return texts;
    }

    @Test
    void the_same_file_twice_changes_nothing_the_second_time() {
        Commune commune = office.commune("Xã Nà Tăm");
        XSSFWorkbook file = office.template(commune);
        figure(file, "BHS01").setCellValue(12);
        byte[] bytes = Office.bytes(file);
        commit(upload(bytes, Office.XLSX, ""), "");
        String tag = given().get(commune.path()).header("ETag");

        Response again = upload(bytes, Office.XLSX, "");
        Response committed = commit(again, "");

        assertThat(again.<Integer>path("changed")).isZero();
        assertThat(committed.<Integer>path("changed")).isZero();
        assertThat(given().get(commune.path()).header("ETag")).isEqualTo(tag);
    }

    @Test
    void the_same_commit_twice_gives_the_same_answer() {
        Commune commune = office.commune("Xã Thèn Sin");
        XSSFWorkbook file = office.template(commune);
        figure(file, "BHS01").setCellValue(12);
        Response uploaded = upload(file);
        Response first = commit(uploaded, "");

        Response second = commit(uploaded, "");

        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(commit(uploaded, "?submit=true").statusCode()).isEqualTo(409);
    }

    @Test
    void an_empty_cell_leaves_what_stands_and_a_filled_one_says_what_it_replaces() {
        Commune commune = office.commune("Xã Giang Ma");
        String draft = """
                {"values":[{"indicator":"BHS01","amount":9},{"indicator":"BTL05","amount":1.5}]}""";
        given().contentType("application/json")
                .body(draft)
                .put(commune.path())
                .then()
                .statusCode(201);
        XSSFWorkbook file = office.template(commune);
        assertThat(figure(file, "BTL05").getNumericCellValue()).isEqualTo(1.5);
        figure(file, "BTL05").setBlank();
        figure(file, "BHS01").setCellValue(10);

        Response uploaded = upload(file);
        commit(uploaded, "");

        assertThat(uploaded.<List<Map<String, Object>>>path("listed[0].differences"))
                .hasSize(1);
        assertThat(uploaded.<String>path("listed[0].differences[0].what")).isEqualTo("BHS01");
        assertThat(uploaded.<String>path("listed[0].differences[0].before")).isEqualTo("9");
        assertThat(uploaded.<String>path("listed[0].differences[0].after")).isEqualTo("10");
        JsonPath report = given().get(commune.path()).jsonPath();
        assertThat(report.getInt("content.values.find{it.indicator=='BHS01'}.amount"))
                .isEqualTo(10);
        assertThat(report.getFloat("content.values.find{it.indicator=='BTL05'}.amount"))
                .isEqualTo(1.5f);
    }

    @Test
    void a_report_that_changed_since_the_upload_is_not_overwritten() {
        Commune commune = office.commune("Xã Bản Hon");
        XSSFWorkbook file = office.template(commune);
        figure(file, "BHS01").setCellValue(3);
        Response uploaded = upload(file);
        given().contentType("application/json")
                .body("{\"values\":[{\"indicator\":\"BHS01\",\"amount\":4}]}")
                .put(commune.path())
                .then()
                .statusCode(201);

        Response committed = commit(uploaded, "");

        assertThat(committed.statusCode()).isEqualTo(412);
        assertThat(committed.<String>path("errors[0].value")).startsWith(commune.code() + "/BANG-Q/2024-Q1");
        assertThat(given().get(commune.path()).jsonPath().getInt("content.values[0].amount"))
                .isEqualTo(4);
    }

    @Test
    void of_two_imports_of_one_unit_at_once_one_wins() throws Exception {
        Commune commune = office.commune("Xã Tả Lèng");
        XSSFWorkbook one = office.template(commune);
        figure(one, "BHS01").setCellValue(1);
        XSSFWorkbook other = office.template(commune);
        figure(other, "BHS01").setCellValue(2);
        Response first = upload(one);
        Response second = upload(other);

        List<Integer> statuses;
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Callable<Integer>> commits = List.of(
                    () -> commit(first, "").statusCode(),
                    () -> commit(second, "").statusCode());
            List<Future<Integer>> answers = threads.invokeAll(commits);
            statuses = List.of(answers.get(0).get(), answers.get(1).get());
        }

        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
        assertThat(given().get(commune.path()).jsonPath().getInt("content.values[0].amount"))
                .isEqualTo(statuses.getFirst() == 200 ? 1 : 2);
    }

    @Test
    void an_older_template_is_read_by_the_names_of_its_cells() {
        Commune commune = office.commune("Xã Hồ Thầu");
        XSSFWorkbook file = office.template(commune);
        figure(file, "BHS01").setCellValue(21);
        figure(file, "BTD02").setCellValue(5);
        XSSFSheet map = file.getSheet("_hopluu");
        map.getRow(2).getCell(1).setCellValue("1");
        for (Row row : map) {
            if (Office.text(row, 3).equals("BTD02")) {
                row.getCell(3).setCellValue("BCU06");
            }
        }

        Response uploaded = upload(file);
        commit(uploaded, "");

        assertThat(uploaded.<String>path("state")).as(uploaded.asString()).isEqualTo("READY");
        assertThat(uploaded.<List<String>>path("notes.code")).contains("other-version", "cell-gone");
        assertThat(uploaded.<List<String>>path("notes.reason"))
                .anyMatch(said -> said.contains("BCU06 không còn trong phiên bản đang dùng"));
        assertThat(given().get(commune.path()).jsonPath().<Map<String, Object>>getList("content.values"))
                .extracting(value -> value.get("indicator") + "=" + value.get("amount"))
                .containsExactly("BHS01=21");
    }

    @Test
    void a_list_writes_a_report_per_row() {
        Commune one = office.commune("Xã Một");
        Commune two = office.commune("Xã Hai");
        XSSFWorkbook file = Office.list(List.of(
                List.of("Mã đơn vị", "Tên đơn vị", "BHS01", "BTD02.TX", "Giải trình", "Người lập"),
                List.of(one.code(), "Xã Một", 5, "Chưa có số liệu", "mất sổ", "x"),
                List.of(two.code(), "Hai", "1.234", 0, "", "")));

        Response uploaded = Office.uploadList(file);
        Response committed = commit(uploaded, "?submit=true");

        assertThat(uploaded.<Integer>path("reports")).as(uploaded.asString()).isEqualTo(2);
        assertThat(uploaded.<List<String>>path("notes.code"))
                .containsExactlyInAnyOrder("ignored-column", "number-read");
        assertThat(committed.<Integer>path("submitted"))
                .as(committed.asString())
                .isEqualTo(2);
        JsonPath first = given().get(one.path()).jsonPath();
        assertThat(first.getString("content.values.find{it.member=='TX'}.explanation"))
                .isEqualTo("mất sổ");
        JsonPath second = given().get(two.path()).jsonPath();
        assertThat(second.getInt("content.values.find{it.indicator=='BHS01'}.amount"))
                .isEqualTo(1234);
        assertThat(second.getInt("content.values.find{it.member=='TX'}.amount")).isZero();
    }

    @Test
    void what_cannot_be_handed_in_keeps_all_of_the_file_back() {
        Commune complete = office.commune("Xã Đủ");
        Commune incomplete = office.commune("Xã Thiếu");
        XSSFWorkbook file = Office.list(List.of(
                List.of("unit", "BHS01", "BTD02"),
                List.of(complete.code(), 5, 1),
                Arrays.asList(incomplete.code(), null, 2)));
        Response uploaded = Office.uploadList(file);

        Response committed = commit(uploaded, "?submit=true");

        assertThat(committed.statusCode()).isEqualTo(422);
        assertThat(committed.<List<String>>path("errors.code")).contains("mandatory-unanswered");
        assertThat(given().get(complete.path()).statusCode()).isEqualTo(404);
        assertThat(commit(uploaded, "").statusCode()).isEqualTo(200);
    }

    @Test
    void a_report_that_is_handed_in_is_not_changed_by_a_file() {
        Commune commune = office.commune("Xã Đã Nộp");
        XSSFWorkbook file = office.template(commune);
        figure(file, "BHS01").setCellValue(7);
        commit(upload(file), "?submit=true");
        figure(file, "BHS01").setCellValue(8);

        Response uploaded = upload(file);

        assertThat(uploaded.<String>path("state")).isEqualTo("REFUSED");
        assertThat(uploaded.<List<String>>path("findings.code")).containsExactly("handed-in");
        assertThat(commit(uploaded, "").statusCode()).isEqualTo(422);
    }

    @Test
    void an_import_that_is_put_away_can_be_committed_no_more() {
        Commune commune = office.commune("Xã Thôi");
        XSSFWorkbook file = office.template(commune);
        figure(file, "BHS01").setCellValue(7);
        Response uploaded = upload(file);
        String address = "/api/v1/imports/" + uploaded.path("id");
        assertThat(given().get(address).asString()).isEqualTo(uploaded.asString());

        assertThat(given().delete(address).statusCode()).isEqualTo(204);

        assertThat(given().get(address).statusCode()).isEqualTo(404);
        assertThat(commit(uploaded, "").statusCode()).isEqualTo(404);
        assertThat(given().get(commune.path()).statusCode()).isEqualTo(404);
    }
}
