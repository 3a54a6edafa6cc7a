package vn.hopluu.testsupport.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TextsContractTest {

    private static final Path SAMPLE = Path.of("src/test/resources/texts");

    @Test
    void whateverIsMissingLeftOverOrAtOddsIsNamed() {
        assertThat(TextsContract.findings(SAMPLE, "sample"))
                .containsExactlyInAnyOrder(
                        "other.text is not a text of sample",
                        "none.toString() is no literal: nobody can look for its text",
                        "sample.english has no Vietnamese text",
                        "sample.none is named and has no text",
                        "sample.title.odd is named and has no text",
                        "sample.Says.State.DONE is named and has no text",
                        "sample.left-over is a text that nobody names",
                        "sample.left-over has an apostrophe that is not doubled",
                        "sample.many has 2 places and is given 1",
                        "sample.sound has the places [0, 1] in Vietnamese and [1] in English");
    }

    @Test
    void textsAtOddsWithTheSourceEndTheBuild() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> TextsContract.holds(SAMPLE, "sample"))
                .withMessageContaining("sample.many has 2 places and is given 1");
    }
}
