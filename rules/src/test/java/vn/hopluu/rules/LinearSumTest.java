package vn.hopluu.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What expressions tie together, and what they add up.
class LinearSumTest {

    private static final TestCatalogue CATALOGUE = TestCatalogue.ofIndicators().hide("TCD01.UQ");

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            DT01 + DT02 == DT04 + DT05                        ; 1*DT01 1*DT02 -1*DT04 -1*DT05
            DT04 <= DT01 + DT02                               ; ``
            TCD01 == parts(TCD01)                             ; 1*TCD01 -1*TCD01.TX -1*TCD01.TT
            TCD01 >= parts(TCD01) && TCD01 == TCD01.TX + TCD01.TT ; 1*TCD01 -1*TCD01.TX -1*TCD01.TT
            DT02 == DT04 && DT05 == 2 * DT07                  ; 1*DT02 -1*DT04 | 1*DT05 -2*DT07
            -(DT02 - 3 * DT04) == DT05                        ; -1*DT02 3*DT04 -1*DT05
            DT02 == DT02                                      ; ``
            given(HC05) ? HC12 == HC03 : HC12 >= HC03         ; ``
            DT02 == 0 || DT02 == DT04                         ; ``
            DT01 == previous.DT05                             ; ``
            DT02 == children.DT02                             ; ``
            DT02 + 1 == DT04                                  ; ``
            DT02 == DT04 / 2                                  ; ``
            DT02 == DT04 * DT05                               ; ``
            VB02 == VB03                                      ; ``
            HC02 == HC03 + optional(HC05)                     ; 1*HC02 -1*HC03 -1*HC05
            """)
    void equationsAreWhatMustHoldWhateverElseIsSaid(String expression, String equations) throws ExpressionRefused {
        List<LinearSum> found = Condition.compile(expression, CATALOGUE).equations();

        assertThat(found.stream().map(LinearSumTest::text).collect(Collectors.joining(" | ")))
                .isEqualTo(equations);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            TT02.CBCCVC + TT02.NLD    ; 1*TT02.CBCCVC 1*TT02.NLD ; true
            sum(DT02, DT04)           ; 1*DT02 1*DT04            ; true
            DT02 + optional(DT04)     ; 1*DT02 1*DT04            ; false
            DT02 / DT04               ; ``                       ; true
            abs(DT02)                 ; ``                       ; true
            """)
    void aQuantityIsASumWhereItAddsUp(String expression, String sum, boolean complete) throws ExpressionRefused {
        var found = Quantity.compile(expression, CATALOGUE).sum();

        assertThat(found.map(LinearSumTest::text).orElse("")).isEqualTo(sum);
        assertThat(found.map(LinearSum::complete).orElse(true)).isEqualTo(complete);
    }

    private static String text(LinearSum sum) {
        return sum.factors().entrySet().stream()
                .map(term -> term.getValue() + "*" + term.getKey())
                .collect(Collectors.joining(" "));
    }
}
