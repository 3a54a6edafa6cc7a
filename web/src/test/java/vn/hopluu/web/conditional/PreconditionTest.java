package vn.hopluu.web.conditional;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreconditionTest {

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", "*", "\"6\", \"7\"", " \"7\" "})
    void whoHasSeenTheStateMayChangeIt(String seen) {
        assertThatCode(() -> new Precondition(seen, null).requireCurrent("7")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"6\"", "W/\"7\"", "7", "\"17\"", "\"*\""})
    void whoHasSeenAnotherStateMayNot(String seen) {
        assertStatus(() -> new Precondition(seen, null).requireCurrent("7"), 412);
    }

    @Test
    void whoDoesNotSayWhatHeHasSeenIsAskedTo() {
        assertStatus(() -> new Precondition(null, null).requireCurrent("7"), 428);
        assertStatus(() -> new Precondition(" ", null).requireCurrent("7"), 428);
    }

    @Test
    void whoWantsNothingThereFindsSomething() {
        assertStatus(() -> new Precondition(null, "*").requireCurrent("7"), 412);
        assertStatus(() -> new Precondition("*", "*").requireCurrent("7"), 412);
    }

    @Test
    void whatIsNotThereCanBeCreatedAndNotChanged() {
        assertThatCode(() -> new Precondition(null, "*").requireAbsent()).doesNotThrowAnyException();
        assertThatCode(() -> new Precondition(null, null).requireAbsent()).doesNotThrowAnyException();
        assertStatus(() -> new Precondition("\"7\"", null).requireAbsent(), 412);
        assertStatus(() -> new Precondition("*", null).requireAbsent(), 412);
    }

    private static void assertStatus(ThrowingCallable refused, int status) {
        assertThatThrownBy(refused)
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> org.assertj.core.api.Assertions.assertThat(problem.getStatusCode())
                                .isEqualTo(status));
    }
}
