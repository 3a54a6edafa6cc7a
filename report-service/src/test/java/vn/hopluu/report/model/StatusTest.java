package vn.hopluu.report.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StatusTest {

    private static final LocalDate DAY = LocalDate.of(2024, 2, 1);

    /// By hand: what is possible from each state.
    private static final Map<Status, Set<Step>> POSSIBLE = Map.of(
            Status.REGISTERED, Set.of(Step.OPERATE, Step.STOP, Step.STRIKE),
            Status.OPERATING, Set.of(Step.RECOGNISE, Step.STOP, Step.TAKE_BACK),
            Status.RECOGNISED, Set.of(Step.RECOGNISE, Step.REPLICATE, Step.STOP, Step.TAKE_BACK),
            Status.REPLICATED, Set.of(Step.RECOGNISE, Step.STOP, Step.TAKE_BACK),
            Status.STOPPED, Set.of(Step.TAKE_BACK),
            Status.STRUCK, Set.of());

    static Stream<Arguments> pairs() {
        return Arrays.stream(Status.values())
                .flatMap(status -> Arrays.stream(Step.values()).map(step -> Arguments.of(status, step)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("pairs")
    void a_step_is_taken_from_the_states_that_allow_it_and_refused_from_all_others(Status status, Step step) {
        Model model = standing(status);
        long revision = model.revision();

        if (POSSIBLE.getOrDefault(status, Set.of()).contains(step)) {
            take(model, step);
            assertThat(model.revision()).isEqualTo(revision + 1);
        } else {
            assertThatThrownBy(() -> take(model, step)).isInstanceOf(IllegalStep.class);
            assertThat(model.status()).isEqualTo(status);
            assertThat(model.revision()).isEqualTo(revision);
        }
    }

    @Test
    void a_replicated_model_that_is_recognised_higher_stays_replicated() {
        Model model = standing(Status.REPLICATED);

        model.recognise(Level.PROVINCE, DAY);

        assertThat(model.status()).isEqualTo(Status.REPLICATED);
        assertThat(model.level()).isEqualTo(Level.PROVINCE);
    }

    @Test
    void what_is_taken_back_leaves_the_model_where_it_stood_before() {
        Model model = standing(Status.REPLICATED);
        model.stop(DAY);

        model.takeBack();
        assertThat(model.status()).isEqualTo(Status.REPLICATED);
        model.takeBack();
        assertThat(model.status()).isEqualTo(Status.RECOGNISED);
        model.takeBack();
        assertThat(model.status()).isEqualTo(Status.OPERATING);
        model.takeBack();
        assertThat(model.status()).isEqualTo(Status.REGISTERED);
    }

    private static Model standing(Status status) {
        Model model = new Model(
                1, new ModelText("Tuyến đường hoa", Field.KT, Holder.COLLECTIVE, DAY, RegistrationSheet.EMPTY));
        switch (status) {
            case REGISTERED -> {}
            case OPERATING -> model.operate(DAY);
            case RECOGNISED -> {
                model.operate(DAY);
                model.recognise(Level.COMMUNE, DAY);
            }
            case REPLICATED -> {
                model.operate(DAY);
                model.recognise(Level.COMMUNE, DAY);
                model.replicate(DAY);
            }
            case STOPPED -> model.stop(DAY);
            case STRUCK -> model.strike();
        }
        return model;
    }

    private static void take(Model model, Step step) {
        switch (step) {
            case OPERATE -> model.operate(DAY);
            case RECOGNISE -> model.recognise(Level.PROVINCE, DAY);
            case REPLICATE -> model.replicate(DAY);
            case STOP -> model.stop(DAY);
            case TAKE_BACK -> model.takeBack();
            case STRIKE -> model.strike();
        }
    }
}
