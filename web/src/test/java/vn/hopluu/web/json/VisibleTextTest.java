package vn.hopluu.web.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class VisibleTextTest {

    static Stream<Arguments> cells() {
        return Stream.of(
                Arguments.of("spaces around", "  Xã Bản Bo \n", "Xã Bản Bo"),
                Arguments.of("a letter in two characters", "To\u0302\u0309", "Tổ"),
                Arguments.of("a space of no width", "Tổ\u200B hòa giải", "Tổ hòa giải"),
                Arguments.of("a byte order mark", "\uFEFFTổ", "Tổ"),
                Arguments.of("a turned direction", "a\u202Exslx.exe", "axslx.exe"),
                Arguments.of("a control character", "a\u0000b\u0007", "ab"),
                Arguments.of("ends of lines", "a\r\nb\rc\td", "a\nb\nc\td"),
                Arguments.of("half a pair", "a\uD83D", "a"),
                Arguments.of("a whole pair", "a\uD83D\uDE00", "a\uD83D\uDE00"),
                Arguments.of("nothing that is seen", "\u200B\u2060", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cells")
    void a_cell_of_a_file_is_read_as_people_see_it(String what, String cell, String text) {
        assertThat(VisibleText.ofFile(cell)).isEqualTo(text);
    }
}
