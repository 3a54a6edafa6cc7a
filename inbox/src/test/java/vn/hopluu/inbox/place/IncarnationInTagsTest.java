package vn.hopluu.inbox.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncarnationInTagsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "\"3.0a1b2c3d4e5f\" | \"3\"",
                "W/\"3.0a1b2c3d4e5f\" | W/\"3\"",
                "\"3.0a1b2c3d4e5f\", \"4.0a1b2c3d4e5f\" | \"3\", \"4\"",
                "* | *",
                "\"3.ffffffffffff\" | \"3.ffffffffffff~\"",
                "\"3\" | \"3~\"",
                "\"3\" , \"4.0a1b2c3d4e5f\" | \"3~\" , \"4\"",
                "\"\" | \"~\"",
            })
    void a_tag_is_only_a_tag_of_the_incarnation_that_gave_it(String sent, String meant) {
        assertThat(IncarnationInTags.own(sent, "0a1b2c3d4e5f")).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {"\"3\" | \"3.0a1b2c3d4e5f\"", "W/\"3\" | W/\"3.0a1b2c3d4e5f\""})
    void a_tag_leaves_with_the_incarnation_at_its_end(String given, String sent) {
        assertThat(IncarnationInTags.dated(given, "0a1b2c3d4e5f")).isEqualTo(sent);
    }
}
