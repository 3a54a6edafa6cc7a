package vn.hopluu.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What expressions mean, and what is none.
class LanguageTest {

    private static final TestCatalogue CATALOGUE =
            TestCatalogue.ofIndicators().hide("TCD01.UQ").hide("TCD05");

    /// A: 31, B: 7 decimals apart, M: missing, N: not applicable, Z: no occurrence.
    private static final Figures FIGURES = TestFigures.of(
            "DT02",
            31,
            "DT04",
            "31.000",
            "DT05",
            "NO_OCCURRENCE",
            "DT07",
            "MISSING",
            "DT11",
            "NOT_APPLICABLE",
            "XL01",
            "0.30",
            "HC03",
            "0.1",
            "HC04",
            "0.2",
            "HC02",
            "999999999999.999999",
            "VB02",
            true,
            "VB03",
            false,
            "VB04",
            "MISSING",
            "XL03",
            1,
            "DC07",
            1,
            "CA-1",
            5,
            "DTH02.PLANNED.STAFF",
            1);

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            DT02 == DT04                       ; Holds
            DT02 == 31                         ; Holds
            DT02 != DT04                       ; Broken
            HC03 + HC04 == XL01                ; Holds
            HC03 + HC04 == decimal("0.3")      ; Holds
            HC03 > decimal("0.1")              ; Broken
            DT02 / 3 * 3 == DT02               ; Holds
            1 / 3 + 1 / 6 == 1 / 2             ; Holds
            -DT02 / -3 > 10                    ; Holds
            DT02 / -3 < -10                    ; Holds
            HC02 * HC02 * HC02 / HC02 == HC02 * HC02 ; Holds
            DT05 == 0                          ; Holds
            DT07 == 0                          ; Undecided
            DT07 != 0                          ; Undecided
            DT07 == DT07                       ; Undecided
            DT07 * 0 == 0                      ; Undecided
            DT11 == 0                          ; Undecided
            DT03 == 0                          ; Undecided
            DT02 / DT05 > 1                    ; Undecided
            DT07 > 0 && VB03                   ; Broken
            VB03 && DT07 > 0                   ; Broken
            DT07 > 0 || VB02               ; Holds
            VB02 && DT07 > 0                   ; Undecided
            !(DT07 > 0)                        ; Undecided
            VB04 == true                       ; Undecided
            VB02 == !VB03                      ; Holds
            DT07 > 0 ? true : VB02             ; Undecided
            VB02 ? DT02 == 31 : DT07 > 0       ; Holds
            given(DT05)                        ; Holds
            given(DT07) || given(DT11)     ; Broken
            given(DT02 + DT07)                 ; Broken
            optional(DT07) + DT02 == 31        ; Holds
            DT02 - optional(DT07) == 31        ; Holds
            optional(DT07) == 0                ; Undecided
            optional(DT07) + optional(DT03) >= 0 ; Undecided
            optional(DT07) * 2 == 0            ; Undecided
            sum(DT02, DT04, DT05) == 62        ; Holds
            sum(DT02, DT07) > 0                ; Undecided
            abs(DT05 - DT02) == 31             ; Holds
            parts(DTH02) == 1                  ; Holds
            XL03 == 'KHA'                      ; Holds
            'KHA' != XL03                      ; Broken
            XL03 in ['TOT', 'KHA']             ; Holds
            XL03 == DC07                       ; Holds
            figure("CA-1") == 5                ; Holds
            figure("DTH02", "PLANNED.STAFF") == DTH02.PLANNED.STAFF ; Holds
            previous.figure("CA-1") == form("01-XLD").figure("CA-1") ; Undecided
            """)
    void anExpressionComesTo(String text, String outcome) throws ExpressionRefused {
        Condition condition = Condition.compile(text, CATALOGUE);

        assertThat(condition.check(FIGURES).getClass().getSimpleName()).isEqualTo(outcome);
    }

    @Test
    void whatIsMissingIsNamedAndOnlyThat() throws ExpressionRefused {
        ConditionResult outcome = Condition.compile("DT02 > 0 && DT07 > 0 && (VB02 || DT03 > 0) && DT11 > 0", CATALOGUE)
                .check(FIGURES);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ConditionResult.Undecided.class,
                        undecided -> assertThat(undecided.gaps())
                                .containsExactlyInAnyOrder(
                                        new Gap("DT07", "tên – DT07", Gap.Reason.MISSING),
                                        new Gap("DT11", "tên – DT11", Gap.Reason.NOT_APPLICABLE)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            DT02 ==               | 1:8  | syntax           | a figure, a number or an opening bracket must follow
            (DT02 == 1            | 1:11 | syntax           | missing ')' at the end
            DT02 == 1)            | 1:10 | syntax           | extraneous input ')'
            DT02 == "             | 1:9  | syntax           | token recognition error
            DT99 == 1             | 1:1  | unknown-indicator | the code of an indicator
            DT02 == previous.DT99 | 1:9  | unknown-indicator | the code of an indicator
            TCD01.XX > 0          | 1:1  | unknown-member   | one of [TX, TT, UQ]
            DT02.TX > 0           | 1:1  | unknown-member   | not broken down
            TCD01.UQ > 0          | 1:1  | not-in-form      | this version of the form shows
            TCD05 > 0             | 1:1  | not-in-form      | form("…").TCD05
            form("XX").DT02 > 0   | 1:5  | unknown-form     | a form that is there
            DT02 > 1.5            | 1:8  | inexact-number   | decimal("0.5")
            DT02 > 1u             | 1:8  | inexact-number   | a whole number
            DT02 + 1              | 1:1  | type             | a condition, and this is a number
            DT02 && VB02          | 1:6  | type             | '&&' does not take (number, condition)
            VB02 > 1              | 1:6  | type             | '>' does not take (condition, number)
            XL03 > 1              | 1:6  | type             | '>' does not take (answer, number)
            VB02 ? DT02 : VB03    | 1:6  | type             | '?:' does not take (condition, number, condition)
            XL03 == 'TỐT'         | 1:9  | unknown-code     | one of [TOT, KHA
            DT02 == 'TOT'         | 1:9  | type             | DT02 is not a coded answer
            'A' == 'A'            | 1:1  | type             | a text is only compared with a coded answer
            sum() == 1            | 1:4  | missing          | at least one figure
            parts(DT02) == 1      | 1:6  | no-parts         | whose members stand in the form
            parts(TCD01.TX) == 1  | 1:6  | no-parts         | whose members stand in the form
            given(1 / 0)          | ok   |                  |
            max(DT02, DT04) > 1   | 1:4  | unknown-function | one of sum, parts
            DT02.size() > 1       | 1:10 | unknown-function | one of sum, parts
            has(DT02.x)           | 1:4  | unknown-function | one of sum, parts
            [1, 2] == [1, 2]      | 1:1  | not-allowed      | no lists
            {1: 2} == {}          | 1:1  | not-allowed      | no lists
            null == DT02          | 1:1  | not-allowed      | figures, numbers and operators
            narrative("I") && VB02 | 1:10 | unknown-heading | a narrative heading of this version
            decimal("1e9") > 0    | 1:8  | bad-decimal      | digits with one point
            true                  | ok   |                  |
            """)
    void whatIsNoExpressionIsRefusedWithItsPlaceAndWhatWouldBeRight(String text, String place, String code, String rule)
            throws ExpressionRefused {
        if (place.equals("ok")) {
            Condition.compile(text, CATALOGUE);
            return;
        }
        assertThatExceptionOfType(ExpressionRefused.class)
                .isThrownBy(() -> Condition.compile(text, CATALOGUE))
                .satisfies(refused -> assertThat(refused.flaws()).first().satisfies(flaw -> {
                    assertThat(flaw.line() + ":" + flaw.column()).isEqualTo(place);
                    assertThat(flaw.code()).isEqualTo(code);
                    assertThat(flaw.rule()).contains(rule);
                }));
    }

    @Test
    void aPlaceOnALaterLineIsToldByLineAndColumn() {
        assertThatExceptionOfType(ExpressionRefused.class)
                .isThrownBy(() -> Condition.compile("DT02 > 0 &&\n  DT99 > 0 &&\n  DT98 > 0", CATALOGUE))
                .satisfies(refused -> assertThat(refused.flaws())
                        .extracting(flaw -> flaw.line() + ":" + flaw.column())
                        .containsExactly("2:3", "3:3"));
    }

    static Stream<String> hostile() {
        return Stream.of(
                "(".repeat(10_000) + "1" + ")".repeat(10_000),
                "(".repeat(400) + "DT02" + ")".repeat(400),
                "[".repeat(900),
                "{".repeat(900),
                "!".repeat(999),
                "! ".repeat(450) + "VB02",
                "-".repeat(900) + "DT02 > 0",
                "VB02 ? ".repeat(120) + "VB02" + " : VB02".repeat(120),
                "a.".repeat(499),
                "\"".repeat(999),
                "[1,2].map(a, [1,2].map(b, [1,2].map(c, [1,2].map(d, [1,2].map(e, [a,b,c,d,e])))))",
                "sum(" + "1,".repeat(480) + "1)",
                "\u0000DT02 > 0",
                "DT02 > 0 // ok?",
                "99999999999999999999 > DT02",
                "DT02".repeat(250));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void aHostileTextIsRefusedAtOnceAndInAWord(String text) {
        Assertions.assertTimeout(Duration.ofSeconds(60), () -> {
            try {
                Condition.compile(text, CATALOGUE);
                assertThat(text).isEqualTo("DT02 > 0 // ok?");
            } catch (ExpressionRefused refused) {
                assertThat(refused.flaws()).isNotEmpty().hasSizeLessThanOrEqualTo(20);
                assertThat(refused.flaws())
                        .allSatisfy(flaw -> assertThat(flaw.found()).hasSizeLessThan(45));
            }
        });
    }

    @Test
    void theDearestExpressionThatIsAcceptedIsEvaluatedAtOnce() throws ExpressionRefused {
        Condition condition = Condition.compile("HC02*".repeat(190) + "HC02 > 0", CATALOGUE);

        Assertions.assertTimeout(
                Duration.ofSeconds(60),
                () -> assertThat(condition.check(FIGURES)).isInstanceOf(ConditionResult.Holds.class));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Nhận {DT02 * 184} đơn, {HC02}, {-1 * DT02} | Nhận 5.704 đơn, 999.999.999.999,999999, -31
            {DT02 / 3}% và {XL01}                       | 10,3333% và 0,3
            {{DT02}} là {DT02}                          | {DT02} là 31
            {VB02}, {VB03}, {XL03}, {VB04}              | có, không, Khá, chưa có số liệu (tên – VB04)
            {DT07 + DT11}; {DT02 / 0}                   | chưa có số liệu (tên – DT07; tên – DT11); không tính được
            {optional(DT07) + DT02}                     | 31
            """)
    void aMessageCarriesItsFigures(String template, String text) throws ExpressionRefused {
        assertThat(MessageTemplate.compile(template, CATALOGUE).text(FIGURES)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Nhận {DT02       | 1:6
            Nhận DT02} đơn   | 1:10
            Nhận {} đơn      | 1:7
            Nhận {DT99} đơn  | 1:7
            """)
    void aMessageThatIsNoneIsRefusedWithItsPlace(String template, String place) {
        assertThatExceptionOfType(ExpressionRefused.class)
                .isThrownBy(() -> MessageTemplate.compile(template, CATALOGUE))
                .satisfies(refused -> assertThat(refused.flaws().getFirst().line() + ":"
                                + refused.flaws().getFirst().column())
                        .isEqualTo(place));
    }
}
