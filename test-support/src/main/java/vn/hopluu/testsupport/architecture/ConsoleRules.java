package vn.hopluu.testsupport.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/// Where a service's words go.
final class ConsoleRules {

    private static final Set<String> STREAMS = Set.of("out", "err");

    private ConsoleRules() {}

    static ArchRule silentOnTheConsole() {
        return noClasses()
                .should()
                .accessTargetWhere(DescribedPredicate.describe("prints", ConsoleRules::prints))
                .allowEmptyShould(true)
                .as("nothing is printed to the console")
                .because("what is printed has no level, no time and no trace. To mend it, log through"
                        + " org.jboss.logging.Logger, with the exception as an argument");
    }

    private static boolean prints(JavaAccess<?> access) {
        String name = access.getTarget().getName();
        boolean stream = access.getTargetOwner().isEquivalentTo(System.class) && STREAMS.contains(name);
        boolean trace =
                name.equals("printStackTrace") && access.getTargetOwner().isAssignableTo(Throwable.class);
        return stream || trace;
    }
}
