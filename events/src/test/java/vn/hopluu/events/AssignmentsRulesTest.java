package vn.hopluu.events;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hopluu.events.AssignmentsChanged.Assignment;
import vn.hopluu.events.AssignmentsChanged.Cause;
import vn.hopluu.events.AssignmentsChanged.Handover;
import vn.hopluu.events.AssignmentsChanged.Role;
import vn.hopluu.events.AssignmentsChanged.Signature;

class AssignmentsRulesTest {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-a", "a b", "a\0", "á", "a/b"})
    void aUserIsAnIdentifier(String user) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AssignmentsChanged(user, 1, List.of()))
                .withMessageContaining("user must be an identifier");
    }

    @Test
    void sectionsAreOfAForm() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Assignment(1, Role.VIEW, null, List.of("II"), DAY, null))
                .withMessageContaining("without the form");
    }

    @Test
    void anAssignmentDoesNotEndBeforeItBegins() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Assignment(1, Role.VIEW, null, List.of(), DAY, DAY.minusDays(1)))
                .withMessageContaining("before validFrom");
    }

    @Test
    void whoeverSignsForAHeadSaysSoAndNobodyElseDoes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Handover("u-1", Cause.SUBSTITUTION, null))
                .withMessageContaining("a signature is a substitution's");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Handover("u-1", Cause.LEAVE, Signature.KT))
                .withMessageContaining("a signature is a substitution's");
    }
}
