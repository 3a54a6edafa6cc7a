package vn.hopluu.testsupport.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How every service is read: lists in pages, parameters that are understood, answers that are held already.
public abstract class GetContract {

    private static final String BAD_QUERY = "urn:hopluu:problem:bad-query";

    /// An address that answers with a tag.
    protected abstract String tagged();

    /// The address of a list of three items at least, without a query.
    protected abstract String list();

    /// What a reader is told about keeping the tagged answer.
    protected abstract String cacheControl();

    @Test
    void whoHoldsTheAnswerGetsNoneAgain() {
        String tag = get(tagged(), null).then().statusCode(200).extract().header("ETag");

        for (String header : List.of(tag, "W/" + tag, "\"x\", " + tag, "*")) {
            Response held = get(tagged(), header);
            assertThat(held.statusCode()).as(header).isEqualTo(304);
            assertThat(held.asByteArray()).as(header).isEmpty();
            assertThat(held.header("ETag")).as(header).isEqualTo(tag);
        }
        assertThat(get(tagged(), "\"x\"").statusCode()).isEqualTo(200);
        assertThat(get(tagged(), tag.replaceFirst(".\"$", "~\"")).statusCode()).isEqualTo(200);
    }

    @Test
    void anEnglishAnswerHasATagOfItsOwn() {
        String vietnamese = in("vi", null).header("ETag");
        Response english = in("en", vietnamese);

        assertThat(english.statusCode()).isEqualTo(200);
        assertThat(english.header("ETag")).isNotEqualTo(vietnamese);
        assertThat(english.getHeaders().getValues("Vary")).contains("accept-language");
        assertThat(in("en", english.header("ETag")).statusCode()).isEqualTo(304);
        assertThat(in("vi", english.header("ETag")).statusCode()).isEqualTo(200);
        assertThat(in("vi", vietnamese).statusCode()).isEqualTo(304);
    }

    @Test
    void anAnswerSaysWhoMayKeepIt() {
        assertThat(get(tagged(), null).header("Cache-Control")).isEqualTo(cacheControl());
        assertThat(given().get("/api/v1/nothing").header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void pagesTogetherAreTheListAndEachNamesTheNext() {
        List<Object> whole = given().get(list() + "?limit=1000").jsonPath().getList("items");
        List<Object> walked = new ArrayList<>();

        String next = list() + "?limit=2";
        for (int page = 0; next != null && page < 600; page++) {
            Response answer = given().urlEncodingEnabled(false).get(next);
            JsonPath read = answer.jsonPath();
            assertThat(read.getList("items")).as(next).hasSizeBetween(1, 2);
            walked.addAll(read.getList("items"));
            next = read.getString("next");
            assertThat(answer.header("Link")).isEqualTo(next == null ? null : "<" + next + ">; rel=\"next\"");
        }

        assertThat(whole).hasSizeGreaterThan(2);
        assertThat(walked).containsExactlyElementsOf(whole);
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, ?limit",
        "limit=1001, ?limit",
        "limit=-1, ?limit",
        "limit=ten, ?limit",
        "limit=1.0, ?limit",
        "limit=99999999999999999999, ?limit",
        "limit=, ?limit",
        "limit=1&limit=1, ?limit",
        "limti=1, ?limti",
        "after=a%00b, ?after",
        "after=a%0Ab, ?after",
        "after=%C0%AF, ?after",
    })
    void aParameterThatIsNotUnderstoodIsRefusedByItsName(String query, String pointer) {
        given().urlEncodingEnabled(false)
                .get(list() + "?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", org.hamcrest.Matchers.is(BAD_QUERY))
                .body("errors[0].pointer", org.hamcrest.Matchers.is(pointer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "%C0%AF", "%01"})
    void aPathWithWhatStandsInNoNameIsAProblemAndNoFailure(String name) {
        Response answer = given().urlEncodingEnabled(false).get(tagged().replaceFirst("[^/?]+(?=$|\\?)", name));

        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    private Response in(String language, @Nullable String ifNoneMatch) {
        var request = given().urlEncodingEnabled(false).header("Accept-Language", language);
        return (ifNoneMatch == null ? request : request.header("If-None-Match", ifNoneMatch)).get(tagged());
    }

    private static Response get(String address, @Nullable String ifNoneMatch) {
        var request = given().urlEncodingEnabled(false);
        return (ifNoneMatch == null ? request : request.header("If-None-Match", ifNoneMatch)).get(address);
    }
}
