package vn.hopluu.testsupport.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;

/// Where a service's time comes from.
final class ClockRules {

    /// The package that makes the one clock.
    private static final String MAKER = "vn.hopluu.web.time";

    private ClockRules() {}

    static ArchRule timeComesFromTheInjectedClock() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(MAKER)
                .should()
                .accessTargetWhere(
                        DescribedPredicate.describe("asks the machine for the time", ClockRules::asksTheMachine))
                .allowEmptyShould(true)
                .as("the time comes from the injected Clock")
                .because("deadlines are tested, and demonstrations run, on another day than today. To mend it, take a"
                        + " java.time.Clock in the constructor and ask clock.instant() or LocalDate.now(clock)");
    }

    private static boolean asksTheMachine(JavaAccess<?> access) {
        if (!(access.getTarget() instanceof CodeUnitAccessTarget target)) {
            return false;
        }
        JavaClass owner = target.getOwner();
        return switch (target.getName()) {
            case "now" -> owner.getPackageName().startsWith("java.time") && !takesAClock(target);
            case "currentTimeMillis" -> owner.isEquivalentTo(System.class);
            case "getInstance" -> owner.isAssignableTo(Calendar.class);
            case "<init>" ->
                owner.isEquivalentTo(Date.class)
                        && target.getRawParameterTypes().isEmpty();
            default -> owner.isEquivalentTo(Clock.class) && readsTheMachine(target.getName());
        };
    }

    private static boolean takesAClock(CodeUnitAccessTarget target) {
        return target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static boolean readsTheMachine(String clockMethod) {
        return clockMethod.startsWith("system") || (clockMethod.startsWith("tick") && !clockMethod.equals("tick"));
    }
}
