package vn.hopluu.testsupport.architecture;

import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hopluu.testsupport.language.TextsContract;

/// The rules on the modules that services share. They stand here because this module comes after them.
@Tag("gate")
class LibrariesArchitectureTest {

    private static final JavaClasses EVENTS = ArchitectureRules.classesOf("vn.hopluu.events");
    private static final JavaClasses RULES = ArchitectureRules.classesOf("vn.hopluu.rules");
    private static final JavaClasses WEB = ArchitectureRules.classesOf("vn.hopluu.web");
    private static final JavaClasses SPREADSHEET = ArchitectureRules.classesOf("vn.hopluu.spreadsheet");
    private static final JavaClasses OUTBOX = ArchitectureRules.classesOf("vn.hopluu.outbox");
    private static final JavaClasses INBOX = ArchitectureRules.classesOf("vn.hopluu.inbox");
    private static final JavaClasses ACCESS = ArchitectureRules.classesOf("vn.hopluu.access");
    private static final JavaClasses AUDIT = ArchitectureRules.classesOf("vn.hopluu.audit");

    @ParameterizedTest
    @MethodSource("eventsRules")
    void theContractKeepsTheRule(ArchRule rule) {
        rule.check(EVENTS);
    }

    @ParameterizedTest
    @MethodSource("languageRules")
    void theRuleLanguageKeepsTheRule(ArchRule rule) {
        rule.check(RULES);
    }

    @ParameterizedTest
    @MethodSource("webRules")
    void whatEveryEndpointOwesKeepsTheRule(ArchRule rule) {
        rule.check(WEB);
    }

    @ParameterizedTest
    @MethodSource("spreadsheetRules")
    void theReadingOfFilesKeepsTheRule(ArchRule rule) {
        rule.check(SPREADSHEET);
    }

    @ParameterizedTest
    @MethodSource("outboxRules")
    void theRelayKeepsTheRule(ArchRule rule) {
        rule.check(OUTBOX);
    }

    @ParameterizedTest
    @MethodSource("inboxRules")
    void theConsumersKeepTheRule(ArchRule rule) {
        rule.check(INBOX);
    }

    @ParameterizedTest
    @MethodSource("auditRules")
    void theAuditKeepsTheRule(ArchRule rule) {
        rule.check(AUDIT);
    }

    @ParameterizedTest
    @MethodSource("accessRules")
    void whoMayDoWhatKeepsTheRule(ArchRule rule) {
        rule.check(ACCESS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"events", "web", "inbox", "access"})
    void whatLibrariesSayIsThereInBothLanguages(String module) {
        assertThatCode(() -> TextsContract.holds(Path.of("..", module), module)).doesNotThrowAnyException();
    }

    static Stream<ArchRule> eventsRules() {
        return Stream.concat(
                Stream.of(ArchitectureRules.plainContract()), ArchitectureRules.library("vn.hopluu.events").stream());
    }

    static Stream<ArchRule> languageRules() {
        return Stream.concat(
                Stream.of(ArchitectureRules.plainLanguage()), ArchitectureRules.library("vn.hopluu.rules").stream());
    }

    static Stream<ArchRule> webRules() {
        return Stream.concat(
                Stream.of(ArchitectureRules.standsAlone("vn.hopluu.web")),
                ArchitectureRules.service("vn.hopluu.web").stream());
    }

    static Stream<ArchRule> spreadsheetRules() {
        return Stream.concat(
                Stream.of(ArchitectureRules.standsAlone("vn.hopluu.spreadsheet")),
                ArchitectureRules.service("vn.hopluu.spreadsheet").stream());
    }

    static Stream<ArchRule> outboxRules() {
        return Stream.concat(
                Stream.of(ArchitectureRules.standsAlone("vn.hopluu.outbox", "vn.hopluu.web")),
                ArchitectureRules.service("vn.hopluu.outbox").stream());
    }

    static Stream<ArchRule> inboxRules() {
        return ArchitectureRules.service("vn.hopluu.inbox").stream();
    }

    static Stream<ArchRule> accessRules() {
        return Stream.concat(
                Stream.of(ArchitectureRules.standsAlone(
                        "vn.hopluu.access", "vn.hopluu.events", "vn.hopluu.inbox", "vn.hopluu.web")),
                ArchitectureRules.service("vn.hopluu.access").stream());
    }

    static Stream<ArchRule> auditRules() {
        return ArchitectureRules.service("vn.hopluu.audit").stream();
    }
}
