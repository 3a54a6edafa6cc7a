package vn.hopluu.testsupport.openapi;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerContractTest {

    private static final String DOCUMENT = """
            openapi: 3.1.0
            info: {title: Units, version: "1"}
            paths:
              /api/v1/units:
                get:
                  responses:
                    "200":
                      description: OK
                      content:
                        application/json:
                          schema: {$ref: "#/components/schemas/Unit"}
            components:
              schemas:
                Unit:
                  type: object
                  required: [code, parent, from]
                  properties:
                    code: {type: string}
                    parent: {anyOf: [{$ref: "#/components/schemas/Parent"}, {type: "null"}]}
                    from: {type: [string, "null"], format: date}
                Parent:
                  type: object
                  required: [code]
                  properties:
                    code: {type: string}
            """;

    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"code": "14", "parent": null, "from": null}
                    {"code": "14", "parent": {"code": "1"}, "from": "2025-07-01"}
                    """)
    void what_the_document_says_passes(String answer) {
        assertThatCode(() -> ask(200, answer)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"code": "14", "parent": null}                            | from
                    {"code": null, "parent": null, "from": null}              | null
                    {"code": 14, "parent": null, "from": null}                | integer
                    {"code": "14", "parent": {"name": "x"}, "from": null}     | parent
                    {"code": "14", "parent": null, "from": "1 July"}          | 1 July
                    {"code": "14", "parent": null, "from": null, "more": 1}   | more
                    """)
    void an_answer_that_is_another_is_caught_and_named(String answer, String named) {
        assertThatThrownBy(() -> ask(200, answer))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(named);
    }

    @Test
    void a_status_that_the_document_does_not_have_is_caught() {
        assertThatThrownBy(() -> ask(404, "{}"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("404");
    }

    private void ask(int status, String answer) {
        server.createContext("/", exchange -> {
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        RestAssured.given()
                .filter(new AnswerContract(OlderDocument.of(DOCUMENT)))
                .baseUri("http://127.0.0.1:" + server.getAddress().getPort())
                .get("/api/v1/units");
    }
}
