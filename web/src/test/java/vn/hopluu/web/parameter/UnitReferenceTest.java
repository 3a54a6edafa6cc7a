package vn.hopluu.web.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitReferenceTest {

    @Test
    void aCodeStandsAloneOrWithADay() {
        assertThat(UnitReference.parse("106.PNV")).contains(new UnitReference("106.PNV", null));
        assertThat(UnitReference.parse("106@2025-06-30")).contains(new UnitReference("106", LocalDate.of(2025, 6, 30)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@2025-06-30",
                "106@",
                "106@2025-02-30",
                "106@+5874898-01-01",
                "106@0001-01-01",
                "106@3000-01-01",
                "106@2025-06-30@2025-06-30",
                "106 ",
                "1\u00006",
                "xã"
            })
    void whatHasAnotherFormNamesNoUnit(String text) {
        assertThat(UnitReference.parse(text)).isEmpty();
    }
}
