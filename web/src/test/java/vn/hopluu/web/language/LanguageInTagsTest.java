package vn.hopluu.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageInTagsTest {

    @ParameterizedTest
    @CsvSource({"7,VIETNAMESE,7", "7.en,VIETNAMESE,7.en", "7.en,ENGLISH,7", "7,ENGLISH,7~"})
    void whatIsHeldInAnotherLanguageIsNotHeld(String tag, Language language, String compared) {
        assertThat(LanguageInTags.held(tag, language)).isEqualTo(compared);
    }

    @Test
    void whoChangesSomethingNamesTheSameStateInEachLanguage() {
        assertThat(LanguageInTags.state("7.en")).isEqualTo(LanguageInTags.state("7"));
    }
}
