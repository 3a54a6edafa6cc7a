package vn.hopluu.testsupport.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Names that say nothing are where things pile up.
final class NamingRules {

    private static final Set<String> EMPTY_PACKAGES = Set.of(
            "common", "core", "shared", "util", "utils", "helper", "helpers", "impl", "dto", "dtos", "mapper",
            "mappers", "misc", "base");

    private static final Pattern SEGMENTS = Pattern.compile("\\.");

    private static final Pattern EMPTY_CLASSES =
            Pattern.compile("(Common|Shared)([A-Z].*)?|.*(Utils?|Helpers?|Impl|Dto|DTO|Mapper)");

    private NamingRules() {}

    static ArchRule packagesSayWhatTheyAreAbout() {
        return classes()
                .should(be("in a package named after what it is about", NamingRules::isInAnEmptyPackage))
                .allowEmptyShould(true)
                .as("no package is named common, core, shared, util, impl, dto or the like")
                .because("such a package takes anything. To mend it, name the package after the feature: outbox,"
                        + " catalogue, hierarchy");
    }

    static ArchRule classesSayWhatTheyAre() {
        return classes()
                .should(be("named after what it is", NamingRules::hasAnEmptyName))
                .allowEmptyShould(true)
                .as("no class is named Common…, Shared…, …Util, …Helper, …Impl, …Dto or …Mapper")
                .because("the name hides what the class does. To mend it, use the field's own word: a view makes"
                        + " itself (RollUpView.of(row)), a reader reads, an implementation says how it differs");
    }

    private static ArchCondition<JavaClass> be(String what, Predicate<JavaClass> breaks) {
        return new ArchCondition<>("be " + what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (breaks.test(type)) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " is not " + what));
                }
            }
        };
    }

    private static boolean isInAnEmptyPackage(JavaClass type) {
        return SEGMENTS.splitAsStream(type.getPackageName()).anyMatch(EMPTY_PACKAGES::contains);
    }

    private static boolean hasAnEmptyName(JavaClass type) {
        return EMPTY_CLASSES.matcher(type.getSimpleName()).matches();
    }
}
