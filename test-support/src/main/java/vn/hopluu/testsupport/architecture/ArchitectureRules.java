package vn.hopluu.testsupport.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/// The rules. A service applies [#service] to its classes in one short test; a pure core has [#pureCore] besides.
///
/// A rule that finds nothing to look at passes, since a young service has no endpoint yet; that each can fail is shown
/// by this module's own tests.
public final class ArchitectureRules {

    private static final String EVENTS = "vn.hopluu.events";
    private static final String RULES = "vn.hopluu.rules";
    private static final String WEB = "vn.hopluu.web";
    private static final String SPREADSHEET = "vn.hopluu.spreadsheet";
    private static final String OUTBOX = "vn.hopluu.outbox";
    private static final String INBOX = "vn.hopluu.inbox";
    private static final String ACCESS = "vn.hopluu.access";
    private static final String AUDIT = "vn.hopluu.audit";

    private ArchitectureRules() {}

    /// The compiled classes of a package and those below it, without tests.
    ///
    /// @throws IllegalArgumentException where there are none, so that a mistyped name does not pass
    public static JavaClasses classesOf(String packageName) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(packageName);
        if (classes.isEmpty()) {
            throw new IllegalArgumentException("there are no classes in " + packageName);
        }
        return classes;
    }

    /// Everything that a service is held to.
    ///
    /// @param packageName the service's package: `vn.hopluu.plan`
    public static List<ArchRule> service(String packageName) {
        return Stream.concat(
                        Stream.of(
                                sharesOnlyTheLibraries(packageName),
                                endpointsNameTheirPermission(),
                                InjectionRules.dependenciesComeThroughTheConstructor(),
                                ConsoleRules.silentOnTheConsole()),
                        library(packageName).stream())
                .toList();
    }

    /// What every module is held to that is part of a running service.
    public static List<ArchRule> library(String packageName) {
        return List.of(
                withoutPackageCycles(packageName),
                ClockRules.timeComesFromTheInjectedClock(),
                AmountRules.withoutFloatingPoint(),
                NamingRules.packagesSayWhatTheyAreAbout(),
                NamingRules.classesSayWhatTheyAre());
    }

    /// Packages of plain Java, which may know each other besides the JDK and the events.
    ///
    /// @param packageNames one or more, each with what is below it
    public static ArchRule pureCore(String... packageNames) {
        String[] pure = Stream.of(packageNames).map(name -> name + "..").toArray(String[]::new);
        return classes()
                .that()
                .resideInAnyPackage(pure)
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(pure).or(resideInAnyPackage(EVENTS + "..", "java..", "org.jspecify..")))
                .as("plain Java, the JDK and " + EVENTS + ", is all there is in " + String.join(" and ", packageNames))
                .because("the computing is tested by thousands of histories without a container. To mend it, hand the"
                        + " framework's part in through an interface of the core, or move the class out of the core");
    }

    /// The contract: the JDK, Jackson and itself, so that any program can read it.
    public static ArchRule plainContract() {
        return plainContract(EVENTS);
    }

    static ArchRule plainContract(String packageName) {
        return classes()
                .that()
                .resideInAPackage(packageName + "..")
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(packageName + "..", "java..", "com.fasterxml.jackson..", "org.jspecify.."))
                .as(packageName + " depends on the JDK and Jackson alone")
                .because("integrators read the events without Quarkus or Jakarta. To mend it, move what needs the"
                        + " framework into the service that uses it, or into " + WEB);
    }

    /// The rule language is part of the contract: plain Java, the events and the CEL library, no framework.
    public static ArchRule plainLanguage() {
        return classes()
                .that()
                .resideInAPackage(RULES + "..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        RULES + "..",
                        EVENTS + "..",
                        "java..",
                        "org.jspecify..",
                        "org.projectnessie.cel..",
                        "com.google.api.expr.v1alpha1..",
                        "com.google.protobuf.."))
                .as(RULES + " depends on the JDK, " + EVENTS + " and the CEL library alone")
                .because("a rule must mean the same in every service, and to whoever checks one without them. To mend"
                        + " it, let the service hand in what is needed through Figures or Catalogue");
    }

    /// Services know each other's events and the language of their rules, share what every endpoint, every outbox
    /// and every consumer owes and how files are read, and nothing else.
    ///
    /// @param packageName the service's (or library's) package
    public static ArchRule sharesOnlyTheLibraries(String packageName) {
        return noClasses()
                .that()
                .resideInAPackage(packageName + "..")
                .should()
                .dependOnClassesThat(resideInAPackage("vn.hopluu..")
                        .and(not(resideInAnyPackage(
                                packageName + "..",
                                EVENTS + "..",
                                RULES + "..",
                                WEB + "..",
                                SPREADSHEET + "..",
                                OUTBOX + "..",
                                INBOX + "..",
                                ACCESS + "..",
                                AUDIT + ".."))))
                .allowEmptyShould(true)
                .as(packageName + " shares only " + EVENTS + ", " + RULES + ", " + WEB + ", " + SPREADSHEET + ", "
                        + OUTBOX + ", " + INBOX + ", " + ACCESS + " and " + AUDIT + " with other parts")
                .because("a service that knows another's classes cannot be changed or started alone. To mend it, listen"
                        + " to the other service's events and keep what you need of them in your own tables");
    }

    /// A library for services that knows none of our other modules: no unit, no report, no form.
    ///
    /// @param below the libraries that it rests on
    public static ArchRule standsAlone(String packageName, String... below) {
        String[] known = Stream.concat(Stream.of(packageName), Stream.of(below))
                .map(name -> name + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(packageName + "..")
                .should()
                .dependOnClassesThat(resideInAPackage("vn.hopluu..").and(not(resideInAnyPackage(known))))
                .as(packageName + " knows no other module beside " + String.join(", ", known))
                .because(
                        "what it does is the same whatever travels or is asked. To mend it, let the service hand in what"
                                + " is needed through an interface of " + packageName);
    }

    static ArchRule withoutPackageCycles(String packageName) {
        return slices().matching(packageName + ".(**)")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .as("the packages of " + packageName + " are free of cycles")
                .because("packages that need each other are one package. To mend it, move the class that both need to"
                        + " the side it speaks of, or let the lower package state an interface that the upper one"
                        + " implements");
    }

    static ArchRule endpointsNameTheirPermission() {
        return methods()
                .that()
                .areMetaAnnotatedWith("jakarta.ws.rs.HttpMethod")
                .should()
                .beAnnotatedWith("io.quarkus.security.PermissionsAllowed")
                .allowEmptyShould(true)
                .as("each endpoint names its permission")
                .because(
                        "an endpoint without a permission serves nobody. To mend it, put"
                                + " @PermissionsAllowed(Permission.…) on the method; a new kind of right is a new constant of Permission");
    }
}
