package vn.hopluu.web.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    static {
        // In the order in which Quarkus does it
        new StrictJson().customize(JSON);
        JSON.registerModule(new JavaTimeModule());
    }

    private enum Colour {
        RED
    }

    private record Body(
            @Nullable String text,
            @Nullable BigDecimal amount,
            int count,
            @Nullable Boolean answer,
            @Nullable Colour colour,
            @Nullable OffsetDateTime time) {}

    private record Dated(LocalDate day) {}

    @Test
    void aDayIsReadAsWritten() throws IOException {
        assertThat(JSON.readValue("{\"day\":\"2024-02-29\"}", Dated.class))
                .isEqualTo(new Dated(LocalDate.of(2024, 2, 29)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"2024-02-30\"",
                "\"2024-2-1\"",
                "\"2024-02-01T00:00:00\"",
                "\"2024-02-01T23:00:00Z\"",
                "\" 2024-02-01\"",
                "\"\"",
                "[2024,2,1]",
                "19754",
                "{}"
            })
    void whatIsNoDayIsRefused(String day) {
        assertThatThrownBy(() -> JSON.readValue("{\"day\":" + day + "}", Dated.class))
                .isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void aBodyThatTheContractNamesIsRead() throws IOException {
        Body body = read("{\"text\":\"Tam Đường\",\"amount\":24.50,\"count\":3,\"answer\":true,\"colour\":\"RED\"}");

        assertThat(body).isEqualTo(new Body("Tam Đường", new BigDecimal("24.50"), 3, true, Colour.RED, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"count\":1,\"unheard-of\":1}",
                "{\"count\":1,\"count\":2}",
                "{\"count\":1} {}",
                "{\"count\":1",
                "[]",
                "{\"count\":null}",
                "{\"count\":\"1\"}",
                "{\"count\":1.0}",
                "{\"count\":1e2}",
                "{\"count\":true}",
                "{\"count\":2147483648}",
                "{\"count\":1,\"amount\":\"1\"}",
                "{\"count\":1,\"amount\":true}",
                "{\"count\":1,\"amount\":NaN}",
                "{\"count\":1,\"text\":1}",
                "{\"count\":1,\"text\":1.5}",
                "{\"count\":1,\"text\":true}",
                "{\"count\":1,\"text\":{}}",
                "{\"count\":1,\"answer\":\"true\"}",
                "{\"count\":1,\"answer\":1}",
                "{\"count\":1,\"colour\":0}",
                "{\"count\":1,\"colour\":\"BLUE\"}",
                "{\"count\":1,\"time\":\"2024-03-01T08:00:00\"}"
            })
    void whatTheContractDoesNotNameIsRefused(String body) {
        assertThatThrownBy(() -> read(body)).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        byte[] body = "{\"count\":1,\"text\":\"x\"}".getBytes(UTF_8);
        body[body.length - 3] = (byte) 0xC3;

        assertThatThrownBy(() -> JSON.readValue(body, Body.class)).isInstanceOf(JsonProcessingException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"text\":"})
    @Timeout(5)
    void deepNestingIsRefused(String opening) {
        assertThatThrownBy(() -> read("{\"count\":1,\"text\":" + opening.repeat(10_000)))
                .isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void aNumberOfMoreThanAHundredDigitsIsRefused() {
        assertThatThrownBy(() -> read("{\"count\":1,\"amount\":" + "9".repeat(101) + "}"))
                .isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void aTextOverItsBoundIsRefused() {
        assertThatThrownBy(() -> read("{\"count\":1,\"text\":\"" + "x".repeat((1 << 20) + 1) + "\"}"))
                .isInstanceOf(JsonProcessingException.class);
    }

    @Test
    @Timeout(10)
    void aHugeExponentIsRefusedForACount() {
        assertThatThrownBy(() -> read("{\"count\":1e1000000000}")).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void amountsAreWrittenExactlyAndWithoutExponent() throws IOException {
        assertThat(JSON.writeValueAsString(new BigDecimal("1.50E+6"))).isEqualTo("1500000");
        assertThat(JSON.writeValueAsString(new BigDecimal("0.10"))).isEqualTo("0.10");
    }

    @Test
    void aTimeKeepsTheOffsetThatItCameWith() throws IOException {
        Body body = read("{\"count\":1,\"time\":\"2024-03-01T08:00:00+07:00\"}");

        assertThat(body.time()).isEqualTo(OffsetDateTime.parse("2024-03-01T08:00:00+07:00"));
        assertThat(JSON.writeValueAsString(body)).contains("\"2024-03-01T08:00:00+07:00\"");
    }

    private static Body read(String body) throws IOException {
        return JSON.readValue(body, Body.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\u0007", "\\u001b", "\\u0085", "\\u202e", "\\u202a", "\\u2066", "\\ud800"})
    void aTextWithWhatIsNotSeenIsRefusedByItsNumber(String escaped) {
        assertThatThrownBy(() -> JSON.readValue("\"Xã" + escaped + " Bản Bo\"", String.class))
                .isInstanceOf(UnusableText.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u200b", "\\u200d", "\\u2060", "\\ufeff", "\\u00ad"})
    void aTextIsTheSameWithoutCharactersOfNoWidth(String escaped) throws IOException {
        assertThat(JSON.readValue("\"Xã" + escaped + " Bản Bo\"", String.class)).isEqualTo("Xã Bản Bo");
    }

    @Test
    void linesAndTabsOfATextStay() throws IOException {
        assertThat(JSON.readValue("\"a\\n\\tb\\r\\nc\"", String.class)).isEqualTo("a\n\tb\r\nc");
    }
}
