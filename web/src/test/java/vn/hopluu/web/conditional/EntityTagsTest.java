package vn.hopluu.web.conditional;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityTagsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"abc\"                     | true",
                "W/\"abc\"                   | true",
                "\"x\", \"abc\"              | true",
                "\"x\",W/\"abc\" , \"y\"     | true",
                "*                           | true",
                "\"x\", \"y\"                | false",
                "\"ABC\"                     | false",
                "\"abcd\"                    | false",
                "\"*\"                       | false",
                "abc                         | false",
                "\"abc                       | false",
                "W/                          | false",
                "','                         | false",
                "''                          | false",
            })
    void aHeaderNamesTagsWeakOrStrongOneOrSeveralOrAll(String header, boolean names) {
        assertThat(new EntityTags(header).name("abc")).isEqualTo(names);
    }

    @Test
    void noHeaderNamesNothing() {
        assertThat(new EntityTags(null).name("abc")).isFalse();
        assertThat(new EntityTags(null).areThere()).isFalse();
    }
}
