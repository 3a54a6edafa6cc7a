package vn.hopluu.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.LogManager;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A failing seed names itself: the message says which, and `./hopluu simulate --seed` shows its steps.
class SimulationTest {

    private static final int FEW = 200;
    private static final int SEEDS = 2_000;

    @BeforeAll
    static void whatGoesWrongOnPurposeIsNotLogged() {
        LogManager.getLogManager().reset();
    }

    @Test
    void under_every_seed_all_totals_are_exact_in_the_end() {
        Optional<Seeds.Failure> failure = new Seeds(1, FEW, null, done -> {}).firstFailure();

        assertThat(failure).isEmpty();
    }

    @Test
    @Tag("slow")
    void under_every_one_of_the_seeds_that_follow_they_are_too() {
        Optional<Seeds.Failure> failure = new Seeds(FEW + 1, SEEDS - FEW, null, done -> {}).firstFailure();

        assertThat(failure).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void every_deliberate_fault_is_found(Fault fault) {
        assertThat(new Seeds(1, SEEDS, fault, done -> {}).firstFailure()).isPresent();
    }

    @Test
    void the_same_seed_takes_the_same_steps() {
        assertThat(steps(7)).isEqualTo(steps(7)).isNotEmpty();
    }

    @Test
    void the_seeds_hold_the_disasters_that_they_are_meant_to() {
        List<String> steps = LongStream.rangeClosed(1, 60)
                .boxed()
                .flatMap(seed -> steps(seed).stream())
                .toList();

        assertThat(steps)
                .anyMatch(step -> step.matches("consumer-\\d CRASHES before: commit"))
                .anyMatch(step -> step.matches("consumer-\\d CRASHES before: acknowledge .*"))
                .anyMatch(step -> step.matches("relay-\\d CRASHES before: delete .*"))
                .anyMatch(step -> step.matches("reporter-\\d CRASHES before: commit"))
                .anyMatch(step -> step.matches("consumer-\\d: park .*"))
                .anyMatch(step -> step.matches("consumer-\\d: write the edges of campaign \\d"))
                .anyMatch(step -> step.matches("plans: write the seal .*"))
                .anyMatch(step -> step.matches("plans: write the broken seal .*"))
                .anyMatch(step -> step.startsWith("statements: send the statement of "))
                .anyMatch(step -> step.matches("sealing: close .*"))
                .anyMatch(step -> step.matches("sealing: hear the answer .*"))
                .anyMatch(step -> step.startsWith("operator: resend "))
                .anyMatch(step -> step.equals("operator: restore the reports"))
                .anyMatch(step -> step.equals("operator of the ledger: restore the ledger"))
                .anyMatch(step -> step.matches("consumer-\\d CRASHES before: move the place .*"));
    }

    private static List<String> steps(long seed) {
        List<String> steps = new ArrayList<>();
        assertThat(Simulation.run(seed, null, steps::add)).isEmpty();
        return steps;
    }
}
