package vn.hopluu.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetExpressionTest {

    private final TestCatalogue catalogue = TestCatalogue.ofIndicators();

    /// Every wording of the targets that the four plans set.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            share(VB02)                            | Share     | VB02
            share(DC07 == 'TOT')                   | Share     | DC07
            share(DC08)                            | Share     | DC08
            share(XL03 == 'TOT')                   | Share     | XL03
            share(TT05)                            | Share     | TT05
            share(VB03 && VB04)                    | Share     | VB03, VB04
            share(DVK01 >= 1)                      | Share     | DVK01
            share(TCD07 >= TCD06 && DTH02 >= DTH01)| Share     | DTH01, DTH02, TCD06, TCD07
            TCD07 >= TCD06 && DTH02 >= DTH01       | Each      | DTH01, DTH02, TCD06, TCD07
            ratio(TT02.CBCCVC, TT01.CBCCVC)        | Ratio     | TT01, TT02
            submitted("DVCQ-6T")                   | Submitted |
            """)
    void aTargetOfThePlansIsReadAndItsIndicatorsAreKnown(String text, String kind, String indicators)
            throws ExpressionRefused {
        TargetExpression target = TargetExpression.compile(text, catalogue);

        assertThat(target.getClass().getSimpleName()).isEqualTo(kind);
        assertThat(String.join(", ", target.indicators())).isEqualTo(indicators == null ? "" : indicators);
    }

    @Test
    void aShareAsksEachUnitForItself() throws ExpressionRefused {
        TargetExpression.Share share =
                (TargetExpression.Share) TargetExpression.compile("share(VB03 && VB04)", catalogue);

        assertThat(share.condition().check(TestFigures.of("VB03", true, "VB04", true)))
                .isInstanceOf(ConditionResult.Holds.class);
        assertThat(share.condition().check(TestFigures.of("VB03", "MISSING", "VB04", false)))
                .isInstanceOf(ConditionResult.Broken.class);
        assertThat(share.condition().check(TestFigures.of("VB03", true)))
                .isInstanceOfSatisfying(
                        ConditionResult.Undecided.class,
                        undecided -> assertThat(undecided.notApplicable()).isFalse());
        assertThat(share.condition().check(TestFigures.of("VB03", true, "VB04", "NOT_APPLICABLE")))
                .isInstanceOfSatisfying(
                        ConditionResult.Undecided.class,
                        undecided -> assertThat(undecided.notApplicable()).isTrue());
    }

    @Test
    void aRatioSumsBothSidesApart() throws ExpressionRefused {
        TargetExpression.Ratio ratio =
                (TargetExpression.Ratio) TargetExpression.compile("ratio(TT02.CBCCVC, TT01.CBCCVC)", catalogue);
        TestFigures figures = TestFigures.of("TT02.CBCCVC", 2783, "TT01.CBCCVC", 2818);

        assertThat(sum(ratio.numerator(), figures)).isEqualByComparingTo("2783");
        assertThat(sum(ratio.denominator(), figures)).isEqualByComparingTo("2818");
    }

    private static BigDecimal sum(Measure measure, Figures figures) {
        return ((Measure.Sum) measure).quantity().value(figures, 0).orElseThrow();
    }

    @Test
    void aRatioOfUnitsCountsThem() throws ExpressionRefused {
        TargetExpression.Ratio ratio = (TargetExpression.Ratio)
                TargetExpression.compile("ratio(count(XL03 == 'TOT'), count(given(XL03)))", catalogue);
        Condition counted = ((Measure.Count) ratio.numerator()).condition();

        assertThat(counted.check(TestFigures.of("XL03", 0))).isInstanceOf(ConditionResult.Holds.class);
        assertThat(counted.check(TestFigures.of("XL03", 1))).isInstanceOf(ConditionResult.Broken.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            share(VB99)            | 1:7 | unknown-indicator
            share(TT02)            | 1:1 | type
            share(XL03 == 'TOOT')  | 1:15 | unknown-code
            ratio(TT02)            | 1:1 | syntax
            ratio(VB02, TT01)      | 1:1 | type
            submitted("NONE")      | 1:11 | unknown-form
            submitted(half-year)   | 1:11 | unknown-form
            share(DVK01 >= 0.5)    | 1:16 | inexact-number
            share(VB02             | 1:11 | syntax
            """)
    void aTargetThatIsNoneIsRefusedWithItsPlace(String text, String place, String code) {
        assertThatExceptionOfType(ExpressionRefused.class)
                .isThrownBy(() -> TargetExpression.compile(text, catalogue))
                .satisfies(refused -> assertThat(refused.flaws()).first().satisfies(flaw -> {
                    assertThat(flaw.line() + ":" + flaw.column()).isEqualTo(place);
                    assertThat(flaw.code()).isEqualTo(code);
                }));
    }
}
