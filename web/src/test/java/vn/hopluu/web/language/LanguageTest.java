package vn.hopluu.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|ENGLISH",
                "en-GB,en;q=0.8|ENGLISH",
                "vi;q=0.5, en;q=0.9|ENGLISH",
                "fr, en;q=0.1|ENGLISH",
                "vi-VN,vi;q=0.9,en;q=0.8|VIETNAMESE",
                "en;q=0.5, vi|VIETNAMESE",
                "fr|VIETNAMESE",
                "*|VIETNAMESE",
                "en;q=0|VIETNAMESE",
                "en;q=much|VIETNAMESE",
                "' '|VIETNAMESE"
            })
    void theRequestsLanguageIsTheOneItPrefersOfThoseThatAreSpoken(String acceptLanguage, Language expected) {
        assertThat(Language.preferred(acceptLanguage)).isEqualTo(expected);
    }

    @Test
    void whoeverAsksForNoneIsAnsweredInVietnamese() {
        assertThat(Language.preferred(null)).isEqualTo(Language.VIETNAMESE);
    }

    @Test
    void whatIsToldWithoutARequestIsVietnamese() {
        assertThat(Language.current()).isEqualTo(Language.VIETNAMESE);
    }
}
