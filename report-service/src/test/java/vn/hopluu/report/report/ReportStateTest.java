package vn.hopluu.report.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hopluu.events.Coverage;
import vn.hopluu.report.lifecycle.Move;
import vn.hopluu.report.lifecycle.ReportState;

class ReportStateTest {

    private static final Instant NOW = Instant.parse("2024-03-01T01:00:00Z");

    /// Every way in which a report can stand: how it came there, and what is possible then.
    private enum Stand {
        DRAFT(List.of(), Set.of("draft", "submission")),
        SUBMITTED(List.of(Move.SUBMIT), Set.of("return", "approval", "correction", "withdrawal")),
        RETURNED(List.of(Move.SUBMIT, Move.RETURN), Set.of("draft", "submission", "withdrawal")),
        APPROVED(List.of(Move.SUBMIT, Move.APPROVE), Set.of("lock", "correction", "withdrawal")),
        LOCKED(List.of(Move.SUBMIT, Move.APPROVE, Move.LOCK), Set.of("correction", "withdrawal")),
        CORRECTED(List.of(Move.SUBMIT, Move.CORRECT), Set.of("return", "approval", "correction", "withdrawal")),
        WITHDRAWN(List.of(Move.SUBMIT, Move.WITHDRAW), Set.of("draft", "submission")),
        WITHDRAWN_WHILE_APPROVED(
                List.of(Move.SUBMIT, Move.APPROVE, Move.WITHDRAW), Set.of("draft", "submission", "approval"));

        private final List<Move> history;
        private final Set<String> possible;

        Stand(List<Move> history, Set<String> possible) {
            this.history = history;
            this.possible = possible;
        }

        Report report() {
            Report report = new Report(new ReportKey(17, "DVCQ-Q", "2024-Q1", Coverage.OWN));
            history.forEach(move -> make(report, move));
            return report;
        }
    }

    /// What the state is after each possible move.
    private static final Map<Move, ReportState> AFTER = Map.of(
            Move.SUBMIT, ReportState.SUBMITTED,
            Move.RETURN, ReportState.RETURNED,
            Move.APPROVE, ReportState.APPROVED,
            Move.LOCK, ReportState.LOCKED,
            Move.CORRECT, ReportState.CORRECTED,
            Move.WITHDRAW, ReportState.WITHDRAWN);

    static Stream<Arguments> everyPair() {
        return Arrays.stream(Stand.values())
                .flatMap(stand -> Arrays.stream(Move.values()).map(move -> Arguments.of(stand, move)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("everyPair")
    void a_move_is_made_exactly_where_it_is_possible(Stand stand, Move move) {
        Report report = stand.report();
        ReportState before = report.state();
        long revision = report.revision();

        if (!stand.possible.contains(move.path())) {
            assertThatThrownBy(() -> make(report, move))
                    .isInstanceOf(IllegalMove.class)
                    .hasMessageContaining(before.name())
                    .hasMessageContaining(move.path())
                    .hasMessageContaining(
                            stand.possible.stream().sorted().toList().getFirst());
            assertThat(report.state()).isEqualTo(before);
            assertThat(report.revision()).isEqualTo(revision);
            return;
        }
        make(report, move);

        boolean keepsState = move == Move.EDIT || before == ReportState.WITHDRAWN && move == Move.APPROVE;
        assertThat(report.state()).isEqualTo(keepsState ? before : AFTER.get(move));
        assertThat(report.revision() > revision)
                .as("a move is a revision, an edit is none")
                .isEqualTo(move != Move.EDIT);
    }

    @Test
    void an_approved_version_stands_while_its_correction_waits() {
        Report report = Stand.APPROVED.report();

        make(report, Move.CORRECT);

        assertThat(report.handedIn()).isEqualTo(2);
        assertThat(report.approved()).isEqualTo(1);
    }

    @Test
    void a_returned_correction_leaves_the_approved_version() {
        Report report = Stand.APPROVED.report();
        make(report, Move.CORRECT);

        make(report, Move.RETURN);

        assertThat(report.handedIn()).isNull();
        assertThat(report.approved()).isEqualTo(1);
    }

    @Test
    void what_was_approved_is_cleared_only_when_its_withdrawal_is_approved() {
        Report report = Stand.WITHDRAWN_WHILE_APPROVED.report();
        assertThat(report.approved()).isEqualTo(1);

        make(report, Move.APPROVE);

        assertThat(report.approved()).isNull();
        assertThat(report.handedIn()).isNull();
    }

    @Test
    void revisions_grow_though_the_clock_goes_back() {
        Report report = Stand.SUBMITTED.report();
        long before = report.revision();

        report.approve(NOW.minusSeconds(3_600));

        assertThat(report.revision()).isEqualTo(before + 1);
    }

    @Test
    void the_first_submission_keeps_its_instant_over_a_return() {
        Report report = Stand.RETURNED.report();

        report.submit(NOW.plusSeconds(60));

        assertThat(report.firstSubmittedAt()).isEqualTo(NOW);
        assertThat(report.lastSubmittedAt()).isEqualTo(NOW.plusSeconds(60));
    }

    private static void make(Report report, Move move) {
        switch (move) {
            case EDIT -> report.edit("{}", new Actor("officer", NOW, null, new Origin(Channel.API, null)));
            case SUBMIT -> report.submit(NOW);
            case RETURN -> report.sendBack("{}", LocalDate.EPOCH, NOW);
            case APPROVE -> report.approve(NOW);
            case LOCK -> report.lock(NOW);
            case CORRECT -> report.correct(NOW);
            case WITHDRAW -> report.withdraw("{}", NOW);
        }
    }
}
