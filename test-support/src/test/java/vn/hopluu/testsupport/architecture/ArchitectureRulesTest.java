package vn.hopluu.testsupport.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Each rule fails on a class that breaks it, alone, naming every breach and the way to mend it.
class ArchitectureRulesTest {

    private static final String HERE = ArchitectureRulesTest.class.getPackageName();

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("breaches")
    void aBreachIsFoundAndToldHowToMend(String badPackage, String rule, List<String> places) {
        List<EvaluationResult> broken =
                broken(ArchitectureRules.service(HERE + ".bad." + badPackage), classesOf("bad." + badPackage));

        assertThat(broken).hasSize(1);
        String report = broken.getFirst().getFailureReport().toString();
        assertThat(report).contains(rule).contains("To mend it").contains(places);
    }

    static Stream<Arguments> breaches() {
        return Stream.of(
                arguments(
                        "sharing.plan",
                        "shares only vn.hopluu.events, vn.hopluu.rules, vn.hopluu.web, vn.hopluu.spreadsheet,"
                                + " vn.hopluu.outbox, vn.hopluu.inbox, vn.hopluu.access and vn.hopluu.audit",
                        List.of("ReadsTheOther.ledger")),
                arguments("cycle", "free of cycles", List.of("Slice fold", "Slice intake")),
                arguments(
                        "injection",
                        "through the constructor",
                        List.of("FilledField.clock", "FilledByMethod.use(java.time.Clock)")),
                arguments(
                        "clock",
                        "the injected Clock",
                        List.of(
                                "java.time.Instant.now()",
                                "java.time.LocalDate.now(java.time.ZoneId)",
                                "references method <java.time.Instant.now()>",
                                "java.time.Clock.systemUTC()",
                                "java.time.Clock.tickSeconds(java.time.ZoneId)",
                                "java.lang.System.currentTimeMillis()",
                                "java.util.Date.<init>()")),
                arguments(
                        "amounts",
                        "no float and no double",
                        List.of(
                                "FloatingFigures.cells",
                                "FloatingFigures.shares",
                                "FloatingFigures.share(java.math.BigDecimal)> is floating",
                                "java.math.BigDecimal.floatValue()",
                                "java.math.BigDecimal.valueOf(double)",
                                "java.lang.Double.parseDouble(java.lang.String)",
                                "FloatingFigures.add(java.lang.Double)")),
                arguments("endpoint", "names its permission", List.of("OpenEndpoint.read()", "OpenEndpoint.change()")),
                arguments("catchall", "no package is named common", List.of("Anything")),
                arguments("emptyname", "no class is named", List.of("ReportHelper")),
                arguments(
                        "console",
                        "nothing is printed",
                        List.of("java.lang.System.out", "java.lang.System.err", "printStackTrace()")));
    }

    @Test
    void aCoreThatNeedsTheFrameworkIsFound() {
        ArchRule rule = ArchitectureRules.pureCore(HERE + ".bad.pure");

        EvaluationResult result = rule.evaluate(classesOf("bad.pure"));

        assertThat(result.getFailureReport().toString()).contains("jakarta.inject.Singleton", "To mend it");
    }

    @Test
    void aContractThatNeedsTheFrameworkIsFound() {
        ArchRule rule = ArchitectureRules.plainContract(HERE + ".bad.pure");

        EvaluationResult result = rule.evaluate(classesOf("bad.pure"));

        assertThat(result.getFailureReport().toString()).contains("jakarta.inject.Singleton", "To mend it");
    }

    @Test
    void aSoundServiceBreaksNothing() {
        assertThat(broken(ArchitectureRules.service(HERE + ".sound"), classesOf("sound")))
                .isEmpty();
    }

    @Test
    void aPackageWithoutClassesIsAMistypedName() {
        assertThatThrownBy(() -> ArchitectureRules.classesOf("vn.hopluu.aggregaton"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there are no classes in vn.hopluu.aggregaton");
    }

    private static List<EvaluationResult> broken(List<ArchRule> rules, JavaClasses classes) {
        return rules.stream()
                .map(rule -> rule.evaluate(classes))
                .filter(EvaluationResult::hasViolation)
                .toList();
    }

    private static JavaClasses classesOf(String packageName) {
        return new ClassFileImporter().importPackages(HERE + "." + packageName);
    }
}
