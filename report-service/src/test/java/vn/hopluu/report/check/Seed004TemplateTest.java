package vn.hopluu.report.check;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hopluu.events.CampaignChanged;
import vn.hopluu.events.Event;
import vn.hopluu.report.World;
import vn.hopluu.report.importing.Office;
import vn.hopluu.testsupport.InfraResource;

/// The figures of seed 004, typed into the templates of the three units that they are of, as the signed paper prints
/// them and with the days that it states.
@QuarkusTest
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_report"))
class Seed004TemplateTest {

    private static final String FORM = SampleCatalogue.MARK + "-DVCQ-Q";

    /// "đã tiếp 31 lượt với 53 người … Tiếp nhận 40 đơn trong đó 07 đơn khiếu nại, 03 đơn tố cáo, 31 đơn đề nghị phản
    /// ánh"
    private static final String RECEPTION = "TCD01=31 TCD01.TX=24 TCD01.TT=07 TCD02=53 TCD02.TX=36 TCD02.TT=17"
            + " TCD04=02 TCD04.TX=01 TCD04.TT=01 TCD05=22 TCD05.TX=14 TCD05.TT=08 DT02=40 DT06.KN=07 DT06.TC=03"
            + " DT06.KNPA=31 DT04=40 DT07=25 DT08.GUIDED=08 DT08.FORWARDED=16 DT08.URGED=1 DT10=20";

    /// "đã tiếp nhận 5.718 hồ sơ; đã giải quyết, trả kết quả sớm và đúng hạn: 5.395 hồ sơ, quá hạn: 09 hồ sơ …"
    private static final String ONE_STOP_SHOP = "HC02=5.718 HC13=5.395 HC05=09 HC06=19 HC07=56";

    /// "Về tinh giản biên chế: Không có"; "chưa có công dân, công chức, viên chức, lao động yêu cầu đối thoại"
    private static final String OFFICE = "HC02=104 HC12=102 HC03=102 HC04=0 HC06=0 HC07=02 DTH02.PLANNED.STAFF=01"
            + " DTH02.ON_DEMAND.PEOPLE=Không_có DTH02.ON_DEMAND.STAFF=Không_có"
            + " DTH04=02 DTH05=02 CB02.CC=53 CB13=Không_có";

    private static boolean filed;

    private final World world;

    Seed004TemplateTest(World world) {
        this.world = world;
    }

    @BeforeEach
    void catalogue() {
        world.catalogue();
        if (!filed) {
            List<Event> events = new ArrayList<>(SampleCatalogue.events());
            events.add(new CampaignChanged(FORM, "2024-Q1", 1, LocalDate.of(2023, 12, 15), LocalDate.of(2024, 3, 14)));
            long id = 4_040_011;
            for (String unit : List.of("14.BTCD", "14.TTPVHCC", "14.VPUB")) {
                events.add(World.unit(id++, 1, LocalDate.of(2021, 1, 1), null, typed(unit), unit));
            }
            world.publish(events);
            world.awaitRows("select count(*) from unit where id between 4040011 and 4040013", 3);
            world.awaitRows("select count(*) from campaign where form = '" + FORM + "'", 1);
            world.awaitRows("select count(*) from form where code like 'S4-%'", 3);
            filed = true;
        }
    }

    static Stream<Arguments> reports() {
        return Stream.of(
                Arguments.of(
                        "14.BTCD",
                        RECEPTION,
                        List.of("WINDOW", "DT06-DT02", "DT10-DT08"),
                        "Tổng theo loại 41 lệch 1 so với số đơn tiếp nhận 40"),
                Arguments.of(
                        "14.TTPVHCC",
                        ONE_STOP_SHOP,
                        List.of("WINDOW", "HC02-CAN", "HC05-LYDO"),
                        "Cộng các kết quả được 5.479 hồ sơ, phải giải quyết 5.718 hồ sơ: lệch 239 (chưa có số liệu: Hồ sơ TTHC kỳ trước chuyển sang – HC01)"),
                Arguments.of(
                        "14.VPUB",
                        OFFICE,
                        List.of("WINDOW", "DTH03-CO", "DVK-CO"),
                        "Đã tổ chức 1 cuộc đối thoại mà chưa ghi số người dự (chưa có số liệu: Số cuộc đối thoại đã tổ chức – DTH02.PLANNED.PEOPLE)"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reports")
    void the_paper_typed_into_its_template_is_handed_in_with_explanations_and_comes_in_again_unchanged(
            String unit, String figures, List<String> asked, String told) {
        XSSFWorkbook file = filledIn(unit, figures);
        Response first = Office.upload(file);
        Map<String, String> said = explanations(unit);
        said.forEach((rule, text) -> Office.input(file, "RULE", rule).setCellValue(text));

        Response uploaded = Office.upload(file);
        Response committed = Office.commit(uploaded, "?submit=true");

        assertThat(first.<List<Map<String, String>>>path("listed[0].findings"))
                .as(first.asString())
                .filteredOn(finding -> finding.get("severity").equals("EXPLAIN"))
                .extracting(finding -> SampleCatalogue.plain(finding.get("rule")))
                .containsExactlyInAnyOrderElementsOf(asked);
        assertThat(SampleCatalogue.plain(first.asString())).contains(told);
        assertThat(committed.statusCode()).as(committed.asString()).isEqualTo(200);
        assertThat(committed.<Integer>path("submitted")).isEqualTo(1);
        Response stored = given().get(path(unit));
        assertThat(stored.<String>path("state")).isEqualTo("SUBMITTED");
        assertThat(stored.<String>path("content.dataFrom")).isEqualTo("2024-01-01");
        assertThat(stored.<String>path("content.dataTo")).isEqualTo("2024-02-28");
        for (Response again : exported(unit)) {
            assertThat(again.<String>path("state")).as(again.asString()).isEqualTo("READY");
            assertThat(again.<Integer>path("changes")).as(again.asString()).isZero();
        }
    }

    private static List<Response> exported(String unit) {
        byte[] workbook = given().get(path(unit) + "/export.xlsx").asByteArray();
        byte[] table = given().get(path(unit) + "/export.csv").asByteArray();
        assertThat(new String(table, StandardCharsets.UTF_8)).contains("Số liệu đến hết ngày;;;28/02/2024;");
        return List.of(
                Office.upload(workbook, Office.XLSX, ""),
                Office.upload(table, "text/csv", "?form=" + FORM + "&period=2024-Q1"));
    }

    private static XSSFWorkbook filledIn(String unit, String figures) {
        XSSFWorkbook file =
                Office.open(given().get("/api/v1/forms/" + FORM + "/template.xlsx?period=2024-Q1&unit=" + typed(unit))
                        .asByteArray());
        for (String figure : figures.split(" ")) {
            String[] parts = figure.split("=");
            Office.figure(file, SampleCatalogue.MARK + parts[0]).setCellValue(parts[1].replace('_', ' '));
        }
        Office.input(file, "DATA_FROM", "").setCellValue("01/01/2024");
        Office.input(file, "DATA_TO", "").setCellValue("28/02/2024");
        return file;
    }

    /// What the samples say to each finding.
    private static Map<String, String> explanations(String unit) {
        JsonNode sample = SampleCatalogue.json(SampleCatalogue.marked("reports/2024-Q1/" + unit + ".json"));
        return SampleCatalogue.items(sample.get("explanations"))
                .collect(Collectors.toMap(
                        one -> one.get("rule").asText(), one -> one.get("text").asText()));
    }

    private static String typed(String unit) {
        return SampleCatalogue.MARK + "F-" + unit;
    }

    private static String path(String unit) {
        return "/api/v1/reports/" + typed(unit) + "/" + FORM + "/2024-Q1";
    }
}
