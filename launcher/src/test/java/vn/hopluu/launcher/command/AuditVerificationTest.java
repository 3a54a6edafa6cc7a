package vn.hopluu.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class AuditVerificationTest {

    private static final String PATH = "/api/v1/verification/audit";

    private final StringWriter text = new StringWriter();

    @Test
    void everyPageIsAskedForAndCounted() {
        boolean agrees = verify(Map.of(PATH, """
                {"blocks":20,"rows":900,"items":[],"restorations":[],"headsCompared":null,"next":"/next"}""", "/next", """
                {"blocks":1,"rows":3,"items":[],"restorations":[],"headsCompared":true,"next":null}"""));

        assertThat(agrees).isTrue();
        assertThat(text.toString()).contains("report-service: 21 blocks of the audit, rows in them 903, findings 0");
    }

    @Test
    void whatIsWrongIsNamedWithHow() {
        boolean agrees = verify(Map.of(PATH, """
                {"blocks":2,"rows":9,"headsCompared":true,"next":null,"items":[
                  {"how":"ALTERED","block":1,"kind":"move","id":"17"},
                  {"how":"INSERTED","block":null,"kind":"move","id":"18"},
                  {"how":"PUT_BACK","block":3,"kind":null,"id":null}],
                 "restorations":[{"firstLost":5,"lastLost":7,"lastHash":"00","noticedAt":"2024-03-01T01:00:00Z"}]}"""));

        assertThat(agrees).isFalse();
        assertThat(text.toString())
                .contains(
                        "altered: move 17, sealed in block 1",
                        "inserted: move 18 is in no block",
                        "put back: the topic knows block 3",
                        "lost blocks 5 to 7; noticed 2024-03-01T01:00:00Z",
                        "findings 3");
    }

    @Test
    void aChainThatWasHeldAgainstNoTopicIsNoAgreement() {
        boolean agrees = verify(Map.of(PATH, """
                {"blocks":2,"rows":9,"items":[],"restorations":[],"headsCompared":false,"next":null}"""));

        assertThat(agrees).isFalse();
        assertThat(text.toString()).contains("could not be read");
    }

    private boolean verify(Map<String, String> answers) {
        PagedList pages = new PagedList(path -> json(Objects.requireNonNull(answers.get(path))));
        return new AuditVerification("report-service", pages).agrees(new PrintWriter(text, true));
    }

    private static JsonNode json(String answer) {
        try {
            return new ObjectMapper().readTree(answer);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
