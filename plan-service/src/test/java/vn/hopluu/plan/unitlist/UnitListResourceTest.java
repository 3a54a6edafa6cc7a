package vn.hopluu.plan.unitlist;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static vn.hopluu.testsupport.Patience.await;

import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hopluu.events.Topic;
import vn.hopluu.events.UnitChanged;
import vn.hopluu.plan.Api;
import vn.hopluu.plan.PlanServiceTest;
import vn.hopluu.testsupport.topic.TopicReader;

/// Each test has a province of its own: codes are two digits, and the register is one for all tests.
@PlanServiceTest
class UnitListResourceTest {

    private static final String HEADER = "level,code,parent_code,name,full_name,unit_type\n";

    @TestHTTPResource("/api/v1/units:import")
    URL address;

    private final TopicReader topics;

    UnitListResourceTest(TopicReader topics) {
        this.topics = topics;
    }

    private static String province(String code, String suffix) {
        return HEADER
                + "P,%1$s,,Một,Tỉnh Một,Tỉnh\nD,%1$s0,%1$s,Hai,Huyện Hai,Huyện\nW,%1$s000,%1$s0,Ba,Xã Ba%2$s,Xã\n"
                        .formatted(code, suffix);
    }

    @Test
    void aListIsTakenInAndEachUnitOfItIsSentOnce() {
        send(province("81", ""), "effectiveFrom=2023-04-10")
                .statusCode(200)
                .body("dryRun", is(false), "lines", is(3), "created", is(3), "changed", is(0), "unchanged", is(0));

        ValidatableResponse commune = Api.get("/units/81000@2023-04-10").statusCode(200);
        commune.body("versions", hasSize(1))
                .body("versions[0].name", is("Xã Ba"))
                .body("versions[0].type", is("COMMUNE"))
                .body("versions[0].parent", is("810"))
                .body("versions[0].validFrom", is("2023-04-10"))
                .body("versions[0].validTo", nullValue());
        Api.get("/units/81000@2023-04-09").statusCode(404);
        String key = commune.extract().jsonPath().getString("id");
        await().untilAsserted(() -> assertThat(topics.events(Topic.UNITS, key))
                .singleElement()
                .isInstanceOfSatisfying(
                        UnitChanged.class,
                        unit -> assertThat(unit.versions().getFirst().name()).isEqualTo("Xã Ba")));
    }

    @Test
    void theSameListAgainChangesNothingWhicheverLettersItIsTypedIn() {
        send(province("82", ""), "effectiveFrom=2023-04-10").statusCode(200);
        long revision = revision("82000");

        send(province("82", ""), "effectiveFrom=2023-04-10")
                .body("created", is(0), "changed", is(0), "unchanged", is(3));
        send(Normalizer.normalize(province("82", ""), Normalizer.Form.NFD), "effectiveFrom=2023-04-10")
                .body("created", is(0), "changed", is(0), "unchanged", is(3));
        send(province("82", ""), "effectiveFrom=2024-01-01").body("unchanged", is(3));

        assertThat(revision("82000")).isEqualTo(revision);
    }

    @Test
    void aDryRunAnswersTheSameAndWritesNothing() {
        send(province("83", ""), "effectiveFrom=2023-04-10&dryRun=true")
                .statusCode(200)
                .body("dryRun", is(true), "created", is(3));
        Api.get("/units/83@2023-04-10").statusCode(404);

        send(province("83", ""), "effectiveFrom=2023-04-10&dryRun=false").body("created", is(3));

        send(province("83", " mới"), "effectiveFrom=2024-01-01&dryRun=true&renames=accept")
                .body("changed", is(1));
        Api.get("/units/83000@2024-01-01").body("versions", hasSize(1));
    }

    @Test
    void oneFaultyLineRefusesTheWholeList() {
        send(province("84", "") + "W,8401,840,x,Xã x,Xã\n", "effectiveFrom=2023-04-10")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", is("urn:hopluu:problem:list-refused"))
                .body("findings", is(1))
                .body("errors[0].line", is(5))
                .body("errors[0].code", is("lost-zeros"))
                .body("errors[0].value", is("8401"))
                .body("errors[0].reason", containsString("5 chữ số"))
                .body("errors[0].rule", containsString("08401"));

        Api.get("/units/84@2023-04-10").statusCode(404);
    }

    @Test
    void anotherNameUnderACodeIsRefusedUnlessRenamesAreAccepted() {
        send(province("85", ""), "effectiveFrom=2023-04-10").statusCode(200);

        send(province("85", " mới"), "effectiveFrom=2024-01-01")
                .statusCode(422)
                .body("errors[0].code", is("other-name"))
                .body("errors[0].rule", containsString("sắp xếp đơn vị"));

        send(province("85", " mới"), "effectiveFrom=2024-01-01&renames=accept")
                .statusCode(200)
                .body("changed", is(1), "unchanged", is(2));
        Api.get("/units/85000@2024-01-01")
                .body("versions.name", is(List.of("Xã Ba", "Xã Ba mới")))
                .body("versions.validTo", is(java.util.Arrays.asList("2023-12-31", null)));
    }

    @Test
    void aUnitThatTheListDoesNotNameStays() {
        send(province("86", ""), "effectiveFrom=2023-04-10").statusCode(200);
        long revision = revision("86000");

        send(HEADER + "W,86001,860,Bốn,Xã Bốn,Xã\n", "effectiveFrom=2024-01-01").body("created", is(1));

        assertThat(revision("86000")).isEqualTo(revision);
    }

    @Test
    void aListOutsideItsScopeIsRefusedAndInsideItIsTaken() {
        send(province("87", ""), "effectiveFrom=2023-04-10").statusCode(200);
        send(province("88", ""), "effectiveFrom=2023-04-10").statusCode(200);

        send(HEADER + "W,87001,870,x,Xã x,Xã\nW,88000,880,x,Xã x,Xã\n", "effectiveFrom=2024-01-01&scope=87")
                .statusCode(422)
                .body("errors.code", is(List.of("outside-scope")))
                .body("errors[0].line", is(3))
                .body(org.hamcrest.Matchers.not(containsString("Xã Ba")));
        send(HEADER + "W,87001,870,x,Xã x,Xã\n", "effectiveFrom=2024-01-01&scope=87")
                .body("created", is(1));
        send(HEADER + "W,87001,870,x,Xã x,Xã\n", "effectiveFrom=2024-01-01&scope=NOBODY")
                .statusCode(404);
    }

    @Test
    void twoImportsAtOnceMakeTheUnitsOnce() throws Exception {
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> created = new ArrayList<>();
            for (int writer = 0; writer < 2; writer++) {
                created.add(both.submit(() -> send(province("89", ""), "effectiveFrom=2023-04-10")
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getInt("created")));
            }
            assertThat(List.of(created.get(0).get(), created.get(1).get())).containsExactlyInAnyOrder(0, 3);
        }
    }

    @Test
    void anUploadCutMidwayStoresNothing() throws IOException {
        byte[] body = province("71", "").getBytes(StandardCharsets.UTF_8);
        try (Socket socket = request("Content-Length: " + (body.length + 50))) {
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
        }

        send(province("71", ""), "effectiveFrom=2023-04-10").body("created", is(3));
    }

    @ParameterizedTest
    @CsvSource({
        "effectiveFrom=2023-02-30, 400",
        "effectiveFrom=, 400",
        "effectiveFrom=2023-04-10&dryRun=yes, 400",
        "effectiveFrom=2023-04-10&renames=all, 400",
        "effectiveFrom=2023-04-10&scope=a%20b, 400",
        "x=1, 400",
    })
    void aBadQuestionIsRefused(String query, int status) {
        send(province("72", ""), query).statusCode(status).contentType("application/problem+json");

        Api.get("/units/72@2023-04-10").statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({"application/json", "text/plain", "text/csv;charset=windows-1258", "image/png"})
    void anotherContentTypeIsRefused(String type) {
        send(province("73", "").getBytes(StandardCharsets.UTF_8), type, "effectiveFrom=2023-04-10")
                .statusCode(415);
    }

    @ParameterizedTest
    @CsvSource({"Content-Length: 16777217, ''", "Transfer-Encoding: chunked, 1000001"})
    void aFileOverSixteenMegabytesIsTooLarge(String header, String chunk) throws IOException {
        try (Socket socket = request(header)) {
            if (!chunk.isEmpty()) {
                socket.getOutputStream().write((chunk + "\r\n").getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().write(new byte[Integer.parseInt(chunk, 16)]);
                socket.getOutputStream().flush();
            }
            byte[] answer = socket.getInputStream().readNBytes("HTTP/1.1 413".length());
            assertThat(new String(answer, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 413");
        }
    }

    @Test
    void aMillionRowsAreTooMany() {
        send(HEADER + "W,\n".repeat(1_000_000), "effectiveFrom=2023-04-10").statusCode(413);
    }

    @Test
    void aCreatedUnitWithoutTheRouteOfThoseBesideItIsToldOf() {
        send(province("78", ""), "effectiveFrom=2023-04-10").statusCode(200).body("withoutRoute", nullValue());
        Api.putRegime("UL-R", "LEGAL").statusCode(201);
        Api.put("/units/78000", """
                {"versions":[{"validFrom":"2023-04-10","code":"78000","name":"Xã Ba","type":"COMMUNE","parent":"780"}],
                 "routes":[{"regime":"UL-R","validFrom":"2023-04-10","recipient":"78"}]}
                """).statusCode(200);
        String list = HEADER + "W,78000,780,Ba,Xã Ba,Xã\nW,78001,780,Bốn,Xã Bốn,Xã\n";

        for (String dryRun : new String[] {"true", "false"}) {
            send(list, "effectiveFrom=2023-04-10&dryRun=" + dryRun)
                    .statusCode(200)
                    .body("created", is(1))
                    .body("withoutRoute.units.unit", contains("78001"))
                    .body("withoutRoute.units.lacks", contains("ROUTE"))
                    .body("withoutRoute.units[0].proposed.recipient", is("78"));
        }
    }

    private static ValidatableResponse send(String file, String query) {
        return send(file.getBytes(StandardCharsets.UTF_8), "text/csv", query);
    }

    private static ValidatableResponse send(byte[] file, String type, String query) {
        return given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs("text/csv", ContentType.BINARY)
                                .encodeContentTypeAs("image/png", ContentType.BINARY)))
                .urlEncodingEnabled(false)
                .header("Content-Type", type)
                .body(file)
                .when()
                .post("/api/v1/units:import?" + query)
                .then();
    }

    private Socket request(String header) throws IOException {
        Socket socket = new Socket(address.getHost(), address.getPort());
        socket.setSoTimeout(20_000);
        socket.getOutputStream()
                .write(("POST " + address.getPath() + "?effectiveFrom=2023-04-10 HTTP/1.1\r\n"
                                + "Host: localhost\r\nContent-Type: text/csv\r\n" + header + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    private static long revision(String code) {
        return Api.get("/units/" + code + "@2023-04-10").extract().jsonPath().getLong("revision");
    }
}
