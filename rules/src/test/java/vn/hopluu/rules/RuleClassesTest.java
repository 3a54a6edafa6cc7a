package vn.hopluu.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The ten classes of rules that reports are checked by, each written, holding, broken and undecided.
class RuleClassesTest {

    private static final TestCatalogue CATALOGUE = TestCatalogue.ofIndicators();

    static Stream<Arguments> rules() {
        return Stream.of(
                arguments(
                        "R1 total = sum of parts",
                        "TCD01 == parts(TCD01)",
                        TestFigures.of("TCD01", 31, "TCD01.TX", 24, "TCD01.TT", 7),
                        TestFigures.of("TCD01", 31, "TCD01.TX", 24, "TCD01.TT", 8),
                        TestFigures.of("TCD01", 31)),
                arguments(
                        "R2 part <= whole",
                        "TCD05 <= TCD02",
                        TestFigures.of("TCD05", 22, "TCD02", 53),
                        TestFigures.of("TCD05", 54, "TCD02", 53),
                        TestFigures.of("TCD05", 22, "TCD02", "MISSING")),
                arguments(
                        "R3 opening = closing of the period before",
                        "DT01 == previous.DT05",
                        TestFigures.of("DT01", "NO_OCCURRENCE", "previous.DT05", 0),
                        TestFigures.of("DT01", 3, "previous.DT05", 4),
                        TestFigures.of("DT01", 3)),
                arguments(
                        "R4 balance",
                        "DT01 + DT02 == DT04 + DT05",
                        TestFigures.of("DT01", 8, "DT02", 41, "DT04", 43, "DT05", 6),
                        TestFigures.of("DT01", 8, "DT02", 41, "DT04", 43, "DT05", 5),
                        TestFigures.of("DT01", 8, "DT02", 41, "DT04", 43, "DT05", "NOT_APPLICABLE")),
                arguments(
                        "R5 the same in another form",
                        "DT02 == form(\"01-XLD\").DT02",
                        TestFigures.of("DT02", 40, "form(\"01-XLD\").DT02", "40.0"),
                        TestFigures.of("DT02", 40, "form(\"01-XLD\").DT02", 41),
                        TestFigures.of("DT02", 40)),
                arguments(
                        "R6 year to date is the sum of the periods and does not fall",
                        "HC12 == yearToDate.HC02 && DVK01 >= previous.DVK01",
                        TestFigures.of("HC12", 9, "yearToDate.HC02", 9, "DVK01", 2, "previous.DVK01", 1),
                        TestFigures.of("HC12", 9, "yearToDate.HC02", 9, "DVK01", 1, "previous.DVK01", 2),
                        TestFigures.of("HC12", 9, "yearToDate.HC02", 9, "DVK01", 1)),
                arguments(
                        "R7 parent = sum of children",
                        "DT02 == children.DT02",
                        TestFigures.of("DT02", 41, "children.DT02", 41),
                        TestFigures.of("DT02", 43, "children.DT02", 41),
                        TestFigures.of("children.DT02", 41)),
                arguments(
                        "R8 a rate is 0 to 100",
                        "DT12 * 100 / DT11 >= 0 && DT12 * 100 / DT11 <= 100",
                        TestFigures.of("DT12", 3, "DT11", 3),
                        TestFigures.of("DT12", 4, "DT11", 3),
                        TestFigures.of("DT12", 0, "DT11", 0)),
                arguments(
                        "R9 a text where there is something to explain",
                        "HC05 == 0 || explained(HC05) || narrative(\"III.1.b\")",
                        TestFigures.of("HC05", 9).withText("III.1.b"),
                        TestFigures.of("HC05", 9),
                        TestFigures.of("HC05", "MISSING")),
                arguments(
                        "R10 no jump of more than half against last year",
                        "abs(DT02 - lastYear.DT02) * 2 <= lastYear.DT02",
                        TestFigures.of("DT02", 60, "lastYear.DT02", 40),
                        TestFigures.of("DT02", 61, "lastYear.DT02", 40),
                        TestFigures.of("DT02", 61)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void eachClassOfRulesHoldsIsBrokenAndStaysUndecided(
            String name, String text, Figures sound, Figures unsound, Figures incomplete) throws ExpressionRefused {
        Condition rule = Condition.compile(text, CATALOGUE);

        assertThat(rule.check(sound)).as(name).isInstanceOf(ConditionResult.Holds.class);
        assertThat(rule.check(unsound)).as(name).isInstanceOf(ConditionResult.Broken.class);
        assertThat(rule.check(incomplete)).as(name).isInstanceOf(ConditionResult.Undecided.class);
    }
}
