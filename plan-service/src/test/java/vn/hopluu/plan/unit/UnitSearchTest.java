package vn.hopluu.plan.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hopluu.plan.Api;
import vn.hopluu.plan.PlanServiceTest;

@PlanServiceTest
class UnitSearchTest {

    private static final List<String> NAMES = List.of(
            "Xã Mường Bằng",
            "Xã Mường Bang",
            "Xã Hòa Bình",
            "Xã Hoà Bình",
            "Phường Đồng Tâm",
            "Phường 2",
            "Phường 10",
            "Xã Thuỷ Xuân",
            "Xã Hoàng Văn Thụ",
            "Xã 100%_thật");

    @BeforeEach
    void names() {
        Api.putUnit("SEEK", "Tỉnh tìm kiếm", null);
        for (int place = 0; place < NAMES.size(); place++) {
            Api.putUnit("SEEK-" + place, NAMES.get(place), "SEEK");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "muong bang | Xã Mường Bằng; Xã Mường Bang",
                "MUONG  BANG | Xã Mường Bằng; Xã Mường Bang",
                "Mường Bằng | Xã Mường Bằng",
                "mường bang | Xã Mường Bang",
                "Mường B | Xã Mường Bằng; Xã Mường Bang",
                "Mương Bằng | ",
                "hòa bình | Xã Hòa Bình; Xã Hoà Bình",
                "Hoà Bình | Xã Hòa Bình; Xã Hoà Bình",
                "hoa binh | Xã Hòa Bình; Xã Hoà Bình",
                "hoà | Xã Hòa Bình; Xã Hoà Bình; Xã Hoàng Văn Thụ",
                "hoàng | Xã Hoàng Văn Thụ",
                "dong tam | Phường Đồng Tâm",
                "đồng | Phường Đồng Tâm",
                "đong tam | ",
                "thủy | Xã Thuỷ Xuân",
                "thuỷ | Xã Thuỷ Xuân",
                "% | Xã 100%_thật",
                "_ | Xã 100%_thật",
                "seek-3 | Xã Hoà Bình",
                "' or 1=1 -- | ",
            })
    void aSearchFinds(String query, String expected) {
        List<String> names = expected == null ? List.of() : List.of(expected.split("; "));

        assertThat(found(query)).containsExactlyInAnyOrderElementsOf(names);
        assertThat(found(Normalizer.normalize(query, Normalizer.Form.NFD))).containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void aSearchFindsUnitsThatHaveEndedAndFormerNamesAndSaysWhoTookOver() {
        Api.putUnit("GONE-12", "Tỉnh", null);
        Api.putUnit("GONE-1", "Xã Lặng Lẽ Xưa", "GONE-12");
        Api.putUnit("GONE-2", "Xã Ngày Ấy Đây", "GONE-12");
        Api.post("/reorganisations", """
                {"code":"GONE-NQ","effectiveDate":"2025-07-01","legalBasis":"Nghị quyết",
                 "acts":[{"act":"MERGE","units":["GONE-1"],"continuing":"GONE-2"},
                         {"act":"RENAME","unit":"GONE-2","name":"Xã Mới toanh"}],"obligations":[]}""");

        Api.items("/units?q=lang+le+xua")
                .body("code", contains("GONE-1"))
                .body("validTo", contains("2025-06-30"))
                .body("successors[0].name", contains("Xã Mới toanh"))
                .body("successors[0].whole", contains(true));
        Api.items("/units?q=ngay+ay+day").body("name", contains("Xã Mới toanh")).body("successors[0]", empty());
        Api.items("/units?q=lang+le+xua&at=2025-07-01").body("", empty());
        Api.items("/units?q=lang+le+xua&at=2025-06-30").body("code", contains("GONE-1"));
    }

    @Test
    void twoSpellingsOfOneNameStayTwoSpellings() {
        Api.get("/units/SEEK-2").body("versions[0].name", is("Xã Hòa Bình"));
        Api.get("/units/SEEK-3").body("versions[0].name", is("Xã Hoà Bình"));
    }

    @Test
    void namesAreSortedTheVietnameseWayInPagesThatFollowTheLink() {
        Api.putUnit("ABC", "Bảng chữ cái", null).statusCode(201);
        List<String> sorted = List.of(
                "an",
                "àn",
                "ản",
                "ãn",
                "án",
                "ạn",
                "ăn",
                "ân",
                "bang",
                "da",
                "dê",
                "đa",
                "ê",
                "o",
                "ô",
                "ơ",
                "phường 2",
                "phường 10",
                "u",
                "ư");
        List<String> shuffled = new ArrayList<>(sorted);
        java.util.Collections.shuffle(shuffled, new java.util.Random(4));
        for (int place = 0; place < shuffled.size(); place++) {
            Api.putUnit("ABC-" + place, shuffled.get(place), "ABC").statusCode(201);
        }

        List<String> walked = new ArrayList<>();
        String next = "/units?parent=ABC&sort=name&limit=3";
        while (next != null) {
            ValidatableResponse page = Api.get(next).statusCode(200);
            walked.addAll(page.extract().jsonPath().getList("items.name", String.class));
            String link = page.extract().header("Link");
            next = link == null ? null : link.replaceAll(".*/api/v1(/units[^>]*)>.*", "$1");
        }

        assertThat(walked).containsExactlyElementsOf(sorted);
    }

    @Test
    void theListCanBeNarrowedByType() {
        Api.put("/units/TYP-1", """
                {"versions":[{"validFrom":"2004-01-01","code":"TYP-1","name":"Liên đoàn","type":"UNION-TYP"}]}
                """).statusCode(201);

        Api.items("/units?type=UNION-TYP").body("code", contains("TYP-1"));
        Api.items("/units?type=NOTHING-IS-THIS").body("", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"revision", "name,code", "NAME", "name;drop table unit", "-name"})
    void anUnlistedSortIsRefusedNamingThoseThatAre(String sort) {
        RestAssured.given()
                .queryParam("sort", sort)
                .get("/api/v1/units")
                .then()
                .statusCode(400)
                .body("type", is("urn:hopluu:problem:bad-query"))
                .body("detail", containsString("code, name"));
    }

    @Test
    void aListByCodeHoldsEveryUnitOnceThoughItsPagesAreSmall() {
        Api.items("/units?parent=SEEK&limit=4").body("code", contains("SEEK-0", "SEEK-1", "SEEK-2", "SEEK-3"));
        Api.items("/units?parent=SEEK&limit=1000&after=SEEK-3")
                .body("code", containsInAnyOrder("SEEK-4", "SEEK-5", "SEEK-6", "SEEK-7", "SEEK-8", "SEEK-9"));
    }

    private static List<String> found(String query) {
        return RestAssured.given()
                .queryParam("q", query)
                .queryParam("parent", "SEEK")
                .get("/api/v1/units")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.name", String.class);
    }
}
