package vn.hopluu.testsupport.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What each service refuses at each of its addresses, existing or not, and says with each answer.
public abstract class EdgeContract {

    private static final String JSON = "Content-Type: application/json";

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/parked-messages", "/api/v1/nothing-here", "/", "/q/metrics"})
    void aNameThatIsNotOursIsAnsweredWithAProblem(String path) throws IOException {
        String answer = RawRequest.send(api(), "", "GET " + path + " HTTP/1.1", "Host: evil.example:8081");

        isProblem(answer, 421, "misdirected");
        assertThat(answer).doesNotContain("evil.example");
    }

    @Test
    void aNameInTheRequestLineCountsToo() throws IOException {
        isProblem(
                RawRequest.send(
                        api(), "", "GET http://evil.example/api/v1/parked-messages HTTP/1.1", "Host: localhost"),
                421,
                "misdirected");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Host: localhost|Host: localhost",
                "Host: localhost|Host: evil.example",
                "X-Nothing: 1|X-Nothing: 2"
            })
    void oneHostIsNamedOnce(String one, String other) throws IOException {
        isProblem(RawRequest.send(api(), "", "GET /api/v1/parked-messages HTTP/1.1", one, other), 400, "malformed");
    }

    @Test
    void aBodyInChunksIsTaken() throws IOException {
        String answer = RawRequest.send(
                api(),
                "2\r\n{}\r\n0\r\n\r\n",
                "PUT /api/v1/nothing HTTP/1.1",
                "Host: localhost",
                JSON,
                "Transfer-Encoding: chunked");

        isProblem(answer, 404, "not-found");
    }

    @Test
    void anExpectationThatNobodyKnowsIsRefused() throws IOException {
        String answer = RawRequest.send(
                api(), "", "GET /api/v1/parked-messages HTTP/1.1", "Host: localhost", "Expect: miracles");

        isProblem(answer, 417, "expectation-failed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "identity, gzip"})
    void anEncodedBodyIsNotGuessedAt(String encoding) throws IOException {
        String answer = RawRequest.send(
                api(),
                "{}",
                "PUT /api/v1/nothing HTTP/1.1",
                "Host: localhost",
                JSON,
                "Content-Length: 2",
                "Content-Encoding: " + encoding);

        isProblem(answer, 415, "unsupported-media-type");
        assertThat(answer).containsIgnoringCase("accept-encoding: identity");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST|/api/v1/replay|Origin: http://evil.example",
                "POST|/api/v1/replay|Sec-Fetch-Site: cross-site",
                "POST|/api/v1/replay|Origin: null",
                "DELETE|/api/v1/nothing-here|Origin: https://localhost.evil.example",
                "GET|/api/v1/parked-messages|Origin: http://evil.example"
            })
    void anothersPageIsRefusedWithAndWithoutABody(String method, String path, String header) throws IOException {
        for (String body : new String[] {"", "a=b"}) {
            String answer = RawRequest.send(
                    api(),
                    body,
                    method + " " + path + " HTTP/1.1",
                    "Host: localhost",
                    header,
                    "Content-Type: text/plain",
                    "Content-Length: " + body.length());

            isProblem(answer, 403, "foreign-page");
            assertThat(answer).doesNotContainIgnoringCase("access-control-allow");
        }
    }

    @Test
    void anOwnPageOnAnotherPortIsServed() throws IOException {
        String answer = RawRequest.send(
                api(),
                "",
                "DELETE /api/v1/nothing-here HTTP/1.1",
                "Host: localhost",
                "Origin: http://localhost:8080",
                "Sec-Fetch-Site: same-site");

        isProblem(answer, 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "X-Nothing: 1|vi|Không có địa chỉ này",
                "Accept-Language: vi|vi|Không có địa chỉ này",
                "Accept-Language: en-GB, vi;q=0.8|en|No such address"
            })
    void aProblemIsToldInVietnameseAndInEnglishToWhoeverPrefersIt(String header, String language, String title)
            throws IOException {
        String answer = RawRequest.send(
                api(), "", "GET /api/v1/nothing-here HTTP/1.1", "Host: localhost", "Connection: close", header);

        isProblem(answer, 404, "not-found");
        assertThat(answer)
                .containsIgnoringCase("content-language: " + language)
                .containsIgnoringCase("vary: accept-language")
                .contains("\"title\":\"" + title + "\"");
    }

    @Test
    void theEdgeItselfRefusesInTheRequestsLanguage() throws IOException {
        String answer = RawRequest.send(
                api(), "", "GET /api/v1/nothing-here HTTP/1.1", "Host: evil.example", "Accept-Language: en");

        isProblem(answer, 421, "misdirected");
        assertThat(answer)
                .containsIgnoringCase("content-language: en")
                .contains("The request is meant for another host");
    }

    @ParameterizedTest
    @CsvSource({"/q/health/live,200", "/q/metrics,200", "/q/openapi,200"})
    void healthMetricsAndTheContractAreOnTheManagementPortAlone(String path, int status) throws IOException {
        for (String host : new String[] {"localhost", "10.0.0.7:9081"}) {
            assertThat(statusOf(RawRequest.send(
                            ManagementPort.address(), "", "GET " + path + " HTTP/1.1", "Host: " + host)))
                    .isEqualTo(status);
        }
        isProblem(
                RawRequest.send(ManagementPort.address(), "", "GET " + path + " HTTP/1.1", "Host: evil.example"),
                421,
                "misdirected");
        assertThat(statusOf(RawRequest.send(api(), "", "GET " + path + " HTTP/1.1", "Host: localhost")))
                .isEqualTo(404);
    }

    private static URI api() {
        return URI.create("http://127.0.0.1:" + RestAssured.port);
    }

    private static int statusOf(String answer) {
        return Integer.parseInt(answer.split(" ", 3)[1]);
    }

    private static void isProblem(String answer, int status, String slug) {
        assertThat(statusOf(answer)).as(answer).isEqualTo(status);
        assertThat(answer)
                .containsIgnoringCase("content-type: application/problem+json")
                .contains("urn:hopluu:problem:" + slug, "traceId")
                .containsIgnoringCase("x-content-type-options: nosniff")
                .containsIgnoringCase("cross-origin-resource-policy: same-origin");
    }
}
