package vn.hopluu.plan.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.hopluu.testsupport.Patience.await;

import io.restassured.response.ValidatableResponse;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hopluu.events.Event;
import vn.hopluu.events.Topic;
import vn.hopluu.events.UnitChanged;
import vn.hopluu.plan.Api;
import vn.hopluu.plan.PlanServiceTest;
import vn.hopluu.testsupport.topic.TopicReader;

@PlanServiceTest
class UnitResourceTest {

    private final TopicReader topics;

    UnitResourceTest(TopicReader topics) {
        this.topics = topics;
    }

    @Test
    void aUnitIsCreatedUnderItsParentAndSentWithItsId() {
        long parent = id(Api.putUnit("A-12", "Lai Châu", null).statusCode(201));

        long child = id(Api.putUnit("A-106", "Tam Đường", "A-12")
                .statusCode(201)
                .body("revision", greaterThan(0L))
                .body("versions[0].parent", is("A-12"))
                .body("versions[0].validTo", nullValue()));

        await().untilAsserted(() -> assertThat(topics.events(Topic.UNITS, Long.toString(child)))
                .singleElement()
                .isInstanceOfSatisfying(UnitChanged.class, unit -> {
                    assertThat(unit.unitId()).isEqualTo(child);
                    assertThat(unit.versions().getFirst().name()).isEqualTo("Tam Đường");
                    assertThat(unit.versions().getFirst().parentId()).isEqualTo(parent);
                }));
    }

    @Test
    void theSameBodyAgainChangesNothingAndSendsNothing() {
        long revision = revision(Api.putUnit("B-1", "Bản Bo", null).statusCode(201));

        Api.putUnit("B-1", "Bản Bo", null).statusCode(200).body("revision", equalTo(revision));

        Api.putUnit("B-1", "Bản Bo mới", null).statusCode(200).body("revision", greaterThan(revision));
        String key = Long.toString(id(Api.get("/units/B-1").statusCode(200)));
        await().untilAsserted(() -> assertThat(topics.events(Topic.UNITS, key)).hasSize(2));
        assertThat(topics.events(Topic.UNITS, key)).extracting(Event::revision).isSorted();
    }

    @Test
    void aNameIsStoredInItsComposedForm() {
        String decomposed = Normalizer.normalize("Mường Bằng", Normalizer.Form.NFD);

        Api.putUnit("C-1", decomposed, null).statusCode(201).body("versions[0].name", is("Mường Bằng"));
    }

    @Test
    void aCodeNamesTheUnitThatBoreItOnTheDay() {
        put("D-03390", version("2004-01-01", "2025-06-30", "D-03390", "Thị trấn Tam Đường", null))
                .statusCode(201);
        put("D-03390@2025-07-01", version("2025-07-01", null, "D-03390", "Xã Bình Lư", null))
                .statusCode(201);

        Api.get("/units/D-03390@2025-06-30").body("versions[0].name", is("Thị trấn Tam Đường"));
        Api.get("/units/D-03390@2025-07-01").body("versions[0].name", is("Xã Bình Lư"));
        Api.get("/units/D-03390?at=2025-06-30").body("versions[0].name", is("Thị trấn Tam Đường"));
        Api.get("/units/D-03390@2003-12-31")
                .statusCode(404)
                .body("detail", containsString("D-03390@2004-01-01"))
                .body("detail", containsString("D-03390@2025-07-01"));
    }

    @Test
    void aCodeWithTwoMeaningsInAWindowIsRefusedListingBothByNameAndDay() {
        put("W-03390", version("2004-01-01", "2025-06-30", "W-03390", "Thị trấn Tam Đường", null))
                .statusCode(201);
        put("W-03390@2025-07-01", version("2025-07-01", null, "W-03390", "Xã Bình Lư", null))
                .statusCode(201);

        Api.get("/units/W-03390?from=2025-01-01&to=2025-12-31")
                .statusCode(409)
                .body("type", is("urn:hopluu:problem:ambiguous-unit"))
                .body("detail", containsString("W-03390@2025-01-01 (Thị trấn Tam Đường)"))
                .body("choices.unit", contains("W-03390@2025-01-01", "W-03390@2025-07-01"))
                .body("choices.name", contains("Thị trấn Tam Đường", "Xã Bình Lư"));
        Api.get("/units/W-03390?from=2025-01-01&to=2025-06-30").body("versions[0].name", is("Thị trấn Tam Đường"));
        Api.get("/units/W-03390?from=2025-07-01").body("versions[0].name", is("Xã Bình Lư"));
        Api.get("/units/W-03390@2025-07-01?from=2025-01-01&to=2025-12-31").body("versions[0].name", is("Xã Bình Lư"));
        Api.get("/units/W-03390?from=1990-01-01&to=2003-12-31")
                .statusCode(404)
                .body("detail", containsString("W-03390@2004-01-01"));
        Api.get("/units/W-03390?to=2025-06-30").statusCode(400).body("errors.pointer", contains("?from"));
        Api.get("/units/W-03390?from=2025-07-01&to=2025-06-30").statusCode(400);
        Api.get("/units/W-03390?at=2025-07-01&from=2025-07-01").statusCode(400);
    }

    @Test
    void aCodeThatNobodyBearsTodayIsTheOnlyUnitThatEverBoreItAndAnyOfSeveralIsToBeNamed() {
        put("WE-1", version("2004-01-01", "2010-12-31", "WE-1", "Xã Đã Sáp Nhập", null))
                .statusCode(201);
        Api.get("/units/WE-1").statusCode(200).body("versions[0].name", is("Xã Đã Sáp Nhập"));
        Api.get("/units/WE-1?at=2011-01-01").statusCode(404);

        put("WE-1@2012-01-01", version("2012-01-01", "2013-12-31", "WE-1", "Xã Khác", null))
                .statusCode(201);

        Api.get("/units/WE-1").statusCode(409).body("choices.unit", contains("WE-1@2004-01-01", "WE-1@2012-01-01"));
    }

    @Test
    void aBareCodeThatMeansTwoUnitsOnTheStatedDaysIsRefusedNamingBoth() {
        put("E-1", version("2004-01-01", "2010-12-31", "E-1", "Cũ", null)).statusCode(201);
        put("E-1@2015-01-01", version("2015-01-01", null, "E-1", "Mới", null)).statusCode(201);

        put("E-1", version("2004-01-01", null, "E-1", "Cả hai", null))
                .statusCode(409)
                .body("type", is("urn:hopluu:problem:ambiguous-unit"))
                .body("detail", containsString("E-1@2015-01-01"));
    }

    @Test
    void twoUnitsWithOneCodeOnOneDayAreRefused() {
        Api.putUnit("F-1", "Một", null).statusCode(201);
        put(
                        "F-2",
                        version("2004-01-01", "2010-12-31", "F-2", "Hai", null)
                                + ","
                                + version("2011-01-01", null, "F-1", "Hai, mang mã của Một", null))
                .statusCode(409)
                .body("type", is("urn:hopluu:problem:code-taken"))
                .body("errors[0].rule", containsString("2011-01-01"));
    }

    @Test
    void overlappingVersionsOfOneUnitAreRefused() {
        put(
                        "G-1",
                        version("2004-01-01", "2010-12-31", "G-1", "Một", null) + ","
                                + version("2010-12-31", null, "G-1", "Hai", null))
                .statusCode(422)
                .body("errors.code", contains("overlap"))
                .body("errors[0].pointer", is("/versions/1"));
        Api.get("/units/G-1").statusCode(404);
    }

    @Test
    void aParentThatEndsBeforeItsChildIsRefused() {
        put("H-1", version("2004-01-01", "2025-06-30", "H-1", "Huyện", null)).statusCode(201);

        put("H-2", version("2004-01-01", null, "H-2", "Xã", "H-1"))
                .statusCode(422)
                .body("type", is("urn:hopluu:problem:superior-not-valid"))
                .body("errors[0].rule", containsString("2025-07-01"));
    }

    @Test
    void aUnitThatOthersStillStandUnderCannotEnd() {
        Api.putUnit("I-1", "Huyện", null).statusCode(201);
        Api.putUnit("I-2", "Xã", "I-1").statusCode(201);

        put("I-1", version("2004-01-01", "2025-06-30", "I-1", "Huyện", null))
                .statusCode(409)
                .body("type", is("urn:hopluu:problem:units-left-behind"))
                .body("errors[0].value", is("2025-07-01.."));
        Api.get("/units/I-1").body("versions[0].validTo", nullValue());
    }

    @Test
    void aUnitUnderItsOwnChildIsRefused() {
        Api.putUnit("J-1", "Ông", null).statusCode(201);
        Api.putUnit("J-2", "Cha", "J-1").statusCode(201);
        Api.putUnit("J-3", "Con", "J-2").statusCode(201);

        Api.putUnit("J-1", "Ông", "J-3")
                .statusCode(409)
                .body("type", is("urn:hopluu:problem:unit-cycle"))
                .body("detail", containsString("2004-01-01"));
    }

    @Test
    void aRoutePassesTheParentByAndNamesItsIntermediaryAndItsAddressee() {
        Api.putRegime("K-DVCQ", "CALENDAR").statusCode(201);
        long province = id(Api.putUnit("K-72", "Tây Ninh", null).statusCode(201));
        long office = id(Api.putUnit("K-72.SNV", "Sở Nội vụ", "K-72").statusCode(201));
        long addressee =
                id(Api.putUnit("K-72.VP", "Văn phòng UBND tỉnh", "K-72").statusCode(201));
        Api.putUnit("K-72.LDLD", "LĐLĐ tỉnh", null).statusCode(201);

        long union = id(Api.put("/units/K-72.LDLD.1", """
                {"versions":[%s],"routes":[{"regime":"K-DVCQ","validFrom":"2023-01-01","validTo":null,
                 "recipient":"K-72","intermediary":"K-72.SNV","addressee":"K-72.VP"}]}
                """.formatted(
                                version("2004-01-01", null, "K-72.LDLD.1", "LĐLĐ huyện", "K-72.LDLD")))
                .statusCode(201)
                .body("routes[0].recipient", is("K-72"))
                .body("routes[0].intermediary", is("K-72.SNV"))
                .body("routes[0].addressee", is("K-72.VP")));

        await().untilAsserted(() -> assertThat(topics.events(Topic.UNITS, Long.toString(union)))
                .last()
                .isInstanceOfSatisfying(UnitChanged.class, unit -> {
                    assertThat(unit.routes().getFirst().recipientId()).isEqualTo(province);
                    assertThat(unit.routes().getFirst().intermediaryId()).isEqualTo(office);
                    assertThat(unit.routes().getFirst().addresseeId()).isEqualTo(addressee);
                }));
    }

    @Test
    void aRouteThatLeadsToAChildIsACycleThoughTheParentsAreNot() {
        Api.putRegime("L-DVCQ", "CALENDAR").statusCode(201);
        Api.putUnit("L-1", "Cha", null).statusCode(201);
        Api.putUnit("L-2", "Con", "L-1").statusCode(201);

        Api.put("/units/L-1", """
                {"versions":[%s],"routes":[{"regime":"L-DVCQ","validFrom":"2023-01-01","recipient":"L-2"}]}
                """.formatted(version("2004-01-01", null, "L-1", "Cha", null)))
                .statusCode(409)
                .body("detail", containsString("L-DVCQ"));
    }

    @Test
    void unknownNamesInABodyAreAllNamedAtOnce() {
        Api.put("/units/M-1", """
                {"versions":[%s],"routes":[{"regime":"M-NONE","validFrom":"2023-01-01","recipient":"M-3"}]}
                """.formatted(version("2004-01-01", null, "M-1", "Một", "M-2")))
                .statusCode(422)
                .body("errors.code", contains("unknown-unit", "unknown-regime", "unknown-unit"))
                .body("errors.pointer", contains("/versions/0/parent", "/routes/0/regime", "/routes/0/recipient"));
    }

    @Test
    void theListIsThatOfTheDayInPagesThatFollowTheLink() {
        Api.putUnit("N", "Tỉnh N", null).statusCode(201);
        for (String code : List.of("N-1", "N-2", "N-3")) {
            Api.putUnit(code, "Huyện " + code, "N").statusCode(201);
        }
        put("N-0", version("2004-01-01", "2010-12-31", "N-0", "Huyện đã hết", "N"))
                .statusCode(201);

        String next = Api.items("/units?parent=N&limit=2&at=2020-01-01")
                .statusCode(200)
                .body("code", contains("N-1", "N-2"))
                .body("parent", hasItem("N"))
                .header("Link", notNullValue())
                .extract()
                .header("Link");

        assertThat(next).contains("after=N-2").contains("rel=\"next\"");
        Api.items("/units?parent=N&limit=2&at=2020-01-01&after=N-2").body("code", contains("N-3"));
        Api.items("/units?parent=N&at=2005-01-01").body("code", contains("N-0", "N-1", "N-2", "N-3"));
        Api.items("/units?parent=N&q=n-3").body("code", contains("N-3"));
    }

    private static ValidatableResponse put(String path, String versions) {
        return Api.put("/units/" + path, "{\"versions\":[" + versions + "]}");
    }

    private static String version(String from, String to, String code, String name, String parent) {
        return """
                {"validFrom":"%s","validTo":%s,"code":"%s","name":"%s","type":"DISTRICT","parent":%s}""".formatted(from, quoted(to), code, name, quoted(parent));
    }

    private static String quoted(String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }

    private static long id(ValidatableResponse response) {
        return response.extract().jsonPath().getLong("id");
    }

    private static long revision(ValidatableResponse response) {
        return response.extract().jsonPath().getLong("revision");
    }
}
