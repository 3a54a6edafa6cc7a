package vn.hopluu.report;

import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hopluu.testsupport.architecture.ArchitectureRules;
import vn.hopluu.testsupport.language.TextsContract;
import vn.hopluu.testsupport.schema.FlywayOnly;

@Tag("gate")
class ArchitectureTest {

    private static final String SERVICE = "vn.hopluu.report";
    private static final JavaClasses CLASSES = ArchitectureRules.classesOf(SERVICE);

    @ParameterizedTest
    @MethodSource("rules")
    void theServiceKeepsTheRule(ArchRule rule) {
        rule.check(CLASSES);
    }

    @Test
    void theSchemaIsFlywaysAlone() {
        assertThatCode(FlywayOnly::holds).doesNotThrowAnyException();
    }

    @Test
    void whatTheServiceSaysIsThereInBothLanguages() {
        assertThatCode(() -> TextsContract.holds(Path.of(""), "report")).doesNotThrowAnyException();
    }

    static Stream<ArchRule> rules() {
        return Stream.concat(
                ArchitectureRules.service(SERVICE).stream(),
                Stream.of(ArchitectureRules.pureCore(SERVICE + ".lifecycle", SERVICE + ".review")));
    }
}
