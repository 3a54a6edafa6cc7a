package vn.hopluu.web.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;

class MessageTest {

    @Test
    void aMessageIsSaidInEachLanguage() {
        Message message = Message.of("web.rule.number-within", 1, 1_000);

        assertThat(message.in(Language.VIETNAMESE)).isEqualTo("một số từ 1 đến 1.000");
        assertThat(message.in(Language.ENGLISH)).isEqualTo("a number from 1 to 1,000");
    }

    @Test
    void whatStandsInAMessageIsInTheSameLanguage() {
        Message message = Message.of("web.parameter.must-be", Message.of("web.rule.truth"));

        assertThat(message.in(Language.VIETNAMESE)).isEqualTo("phải là true hoặc false");
        assertThat(message.in(Language.ENGLISH)).isEqualTo("must be true or false");
    }

    @Test
    void daysAndMomentsAreWrittenAsTheLanguageWritesThem() {
        Message message = Message.of("web.parameter", LocalDate.of(2024, 2, 28), Instant.parse("2024-03-01T01:05:00Z"));

        assertThat(message.in(Language.VIETNAMESE)).isEqualTo("Tham số 28/02/2024 08:05 ngày 01/03/2024.");
        assertThat(message.in(Language.ENGLISH)).isEqualTo("The parameter 2024-02-28 2024-03-01T08:05:00+07:00.");
    }

    @Test
    void inJsonAMessageIsItsText() throws JsonProcessingException {
        assertThat(new ObjectMapper().writeValueAsString(Message.of("web.rule.whole-number")))
                .isEqualTo("\"một số nguyên\"");
    }

    @Test
    void aMessageWithoutATextIsNoMessage() {
        assertThatExceptionOfType(MissingResourceException.class)
                .isThrownBy(() -> Message.of("web.nothing-of-the-kind").text());
    }
}
