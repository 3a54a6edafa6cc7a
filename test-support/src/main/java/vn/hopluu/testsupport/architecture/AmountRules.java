package vn.hopluu.testsupport.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Stream;

/// How figures are held.
final class AmountRules {

    private static final Set<String> FLOATING = Set.of("float", "double", "java.lang.Float", "java.lang.Double");

    private AmountRules() {}

    static ArchRule withoutFloatingPoint() {
        return classes()
                .should(holdNoFloatingPoint())
                .allowEmptyShould(true)
                .as("figures are exact: no float and no double")
                .because("0.1 + 0.2 is not 0.3 in floating point, and a total must equal the sum of its parts to the"
                        + " last digit. To mend it, use BigDecimal, or a long scaled by the slot's decimals");
    }

    private static ArchCondition<JavaClass> holdNoFloatingPoint() {
        return new ArchCondition<>("hold no floating point") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getFields().stream()
                        .filter(field -> isFloating(field.getType()))
                        .map(JavaField::getDescription)
                        .forEach(place -> events.add(SimpleConditionEvent.violated(type, place + " is floating")));
                type.getCodeUnits().stream()
                        .filter(unit ->
                                !isForcedByAFramework(unit) && signature(unit).anyMatch(AmountRules::isFloating))
                        .map(JavaCodeUnit::getDescription)
                        .forEach(place -> events.add(SimpleConditionEvent.violated(type, place + " is floating")));
                type.getAccessesFromSelf().stream()
                        .filter(access -> !isForcedByAFramework(access.getOrigin()) && passesThroughFloating(access))
                        .map(JavaAccess::getDescription)
                        .forEach(place -> events.add(SimpleConditionEvent.violated(type, place)));
            }
        };
    }

    /// A lambda's body may be what a meter wants of a gauge: `gauge("lag", this, it -> it.lag())`. No figure is one.
    private static boolean isForcedByAFramework(JavaCodeUnit unit) {
        return unit.getModifiers().contains(JavaModifier.SYNTHETIC);
    }

    private static Stream<JavaType> signature(JavaCodeUnit unit) {
        return Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream());
    }

    /// A call that makes a floating number of an exact one, or the other way round: `amount.doubleValue()`,
    /// `new BigDecimal(0.1)`, `Double.parseDouble(text)`.
    private static boolean passesThroughFloating(JavaAccess<?> access) {
        if (FLOATING.contains(access.getTargetOwner().getName())) {
            return true;
        }
        return access.getTarget() instanceof CodeUnitAccessTarget target
                && access.getTargetOwner().getPackageName().startsWith("java.")
                && access.getTargetOwner().isAssignableTo(Number.class)
                && Stream.concat(Stream.of(target.getRawReturnType()), target.getRawParameterTypes().stream())
                        .anyMatch(AmountRules::isFloating);
    }

    private static boolean isFloating(JavaType type) {
        return type.getAllInvolvedRawTypes().stream()
                .anyMatch(raw -> FLOATING.contains(raw.getBaseComponentType().getName()));
    }
}
