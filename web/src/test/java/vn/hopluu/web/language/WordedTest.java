package vn.hopluu.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WordedTest {

    private final ObjectMapper json = new ObjectMapper();

    record Shown(
            @Worded Language one,
            @Worded List<Language> several,
            @Worded @Nullable Language none) {}

    record Named(@Worded(of = Language.class) String language) {}

    @BeforeEach
    void customize() {
        new WordedProperties().customize(json);
    }

    @Test
    void theWordsOfAConstantStandBesideIt() throws JsonProcessingException {
        assertThat(json.writeValueAsString(
                        new Shown(Language.ENGLISH, List.of(Language.VIETNAMESE, Language.ENGLISH), null)))
                .isEqualTo("{\"one\":\"ENGLISH\",\"oneText\":\"tiếng Anh\","
                        + "\"several\":[\"VIETNAMESE\",\"ENGLISH\"],\"severalText\":[\"tiếng Việt\",\"tiếng Anh\"],"
                        + "\"none\":null,\"noneText\":null}");
    }

    @Test
    void aConstantThatIsNamedAsTextHasWordsWhereItIsKnown() throws JsonProcessingException {
        assertThat(json.writeValueAsString(new Named("ENGLISH")))
                .isEqualTo("{\"language\":\"ENGLISH\",\"languageText\":\"tiếng Anh\"}");
        assertThat(json.writeValueAsString(new Named("FRENCH")))
                .isEqualTo("{\"language\":\"FRENCH\",\"languageText\":\"FRENCH\"}");
    }

    @Test
    void whatIsKeptHasNoWordsAndAnAnswerWithWordsIsReadWithoutThem() throws JsonProcessingException {
        Named english = new Named("ENGLISH");

        assertThat(WordedProperties.withoutWords(json).writeValueAsString(english))
                .isEqualTo("{\"language\":\"ENGLISH\"}");
        assertThat(json.readValue("{\"language\":\"ENGLISH\",\"languageText\":\"tiếng Anh\"}", Named.class))
                .isEqualTo(english);
    }
}
