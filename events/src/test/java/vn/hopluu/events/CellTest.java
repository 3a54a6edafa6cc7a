package vn.hopluu.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellTest {

    @Test
    void amountsAreEqualByValueWhateverTheirTrailingZeros() {
        Cell brief = Cell.amount(new BigDecimal("1.5"));
        Cell padded = Cell.amount(new BigDecimal("1.500"));

        assertThat(brief).isEqualTo(padded).hasSameHashCodeAs(padded);
    }

    @Test
    void aStatedZeroIsNotTheAbsenceOfOccurrence() {
        assertThat(Cell.amount(0)).isNotEqualTo(Cell.NO_OCCURRENCE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"999999999999999", "-999999999999999", "0.000000000001", "999999999999999.999999999999", "0"})
    void fifteenDigitsBeforeThePointAndTwelveAfterItAreTaken(String amount) {
        assertThat(Cell.amount(new BigDecimal(amount))).isInstanceOf(Cell.Amount.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000000000000000", "1e15", "1e-13", "0e-13", "1e2147483647", "1e-2147483647"})
    void moreDigitsAreRefused(String amount) {
        assertThatThrownBy(() -> Cell.amount(new BigDecimal(amount)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("more than 15 digits");
    }

    /// 18 digits with the slot's decimals: 15 before the point of a count, 12 before it where six are kept.
    @ParameterizedTest
    @CsvSource({
        "999999999999999, 0, true",
        "999999999999999, 3, true",
        "999999999999999, 4, false",
        "99999999999999, 4, true",
        "999999999999.999999, 6, true",
        "1000000000000, 6, false",
        "1e15, 0, false",
    })
    void whatIsKeptWithDecimalsIsSmaller(BigDecimal amount, int decimals, boolean fits) {
        assertThat(Cell.fits(amount, decimals)).isEqualTo(fits);
    }
}
