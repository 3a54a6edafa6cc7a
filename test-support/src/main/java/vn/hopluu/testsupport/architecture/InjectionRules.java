package vn.hopluu.testsupport.architecture;

import static com.tngtech.archunit.lang.conditions.ArchConditions.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.members;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/// How a class gets what it works with.
final class InjectionRules {

    /// What Quarkus fills a field for, with or without `@Inject` beside it.
    private static final Set<String> FILLING = Set.of(
            "jakarta.inject.Inject",
            "jakarta.persistence.PersistenceContext",
            "jakarta.ws.rs.core.Context",
            "org.eclipse.microprofile.config.inject.ConfigProperty",
            "org.eclipse.microprofile.reactive.messaging.Channel",
            "org.eclipse.microprofile.rest.client.inject.RestClient");

    private InjectionRules() {}

    static ArchRule dependenciesComeThroughTheConstructor() {
        return members()
                .should(not(beFilledFromOutside()))
                .allowEmptyShould(true)
                .as("dependencies come through the constructor")
                .because("a class that is filled after it was made cannot be tested without a container, and may be"
                        + " used half made. To mend it, make the field final and take the value in the constructor;"
                        + " one constructor needs no @Inject");
    }

    private static ArchCondition<JavaMember> beFilledFromOutside() {
        return new ArchCondition<>("be filled from outside") {
            @Override
            public void check(JavaMember member, ConditionEvents events) {
                boolean filled = (member instanceof JavaField || member instanceof JavaMethod)
                        && !isPartOfAnAddress(member)
                        && member.getAnnotations().stream()
                                .anyMatch(annotation ->
                                        FILLING.contains(annotation.getRawType().getName()));
                events.add(
                        new SimpleConditionEvent(member, filled, member.getDescription() + " is filled from outside"));
            }
        };
    }

    /// What an address says is made by the framework, field by field (`@BeanParam`), its own address among them.
    private static boolean isPartOfAnAddress(JavaMember member) {
        return member instanceof JavaField
                && member.isAnnotatedWith("jakarta.ws.rs.core.Context")
                && member.getOwner().getFields().stream()
                        .anyMatch(field -> field.isAnnotatedWith("jakarta.ws.rs.QueryParam"));
    }
}
