package vn.hopluu.report.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StageTest {

    private static final Instant FIRST = Instant.parse("2024-03-01T01:00:00Z");
    private static final Instant NOW = Instant.parse("2024-03-05T01:00:00Z");

    /// Written by hand from the rule of the event. A stage is its state, its newest version, the one handed in
    /// and the one approved; a dot is a move that is refused.
    private static final String TABLE = """
            from            | EDIT            | SUBMIT          | RETURN         | APPROVE        | LOCK         | CORRECT         | WITHDRAW
            DRAFT 0 - -     | DRAFT 0 - -     | SUBMITTED 1 1 - | .              | .              | .            | .               | .
            SUBMITTED 1 1 - | .               | .               | RETURNED 1 - - | APPROVED 1 1 1 | .            | CORRECTED 2 2 - | WITHDRAWN 1 - -
            SUBMITTED 2 2 1 | .               | .               | RETURNED 2 - 1 | APPROVED 2 2 2 | .            | CORRECTED 3 3 1 | WITHDRAWN 2 - 1
            RETURNED 1 - -  | RETURNED 1 - -  | SUBMITTED 2 2 - | .              | .              | .            | .               | WITHDRAWN 1 - -
            RETURNED 2 - 1  | RETURNED 2 - 1  | SUBMITTED 3 3 1 | .              | .              | .            | .               | WITHDRAWN 2 - 1
            APPROVED 1 1 1  | .               | .               | .              | .              | LOCKED 1 1 1 | CORRECTED 2 2 1 | WITHDRAWN 1 - 1
            LOCKED 1 1 1    | .               | .               | .              | .              | .            | CORRECTED 2 2 1 | WITHDRAWN 1 - 1
            CORRECTED 2 2 - | .               | .               | RETURNED 2 - - | APPROVED 2 2 2 | .            | CORRECTED 3 3 - | WITHDRAWN 2 - -
            CORRECTED 2 2 1 | .               | .               | RETURNED 2 - 1 | APPROVED 2 2 2 | .            | CORRECTED 3 3 1 | WITHDRAWN 2 - 1
            WITHDRAWN 1 - - | WITHDRAWN 1 - - | SUBMITTED 2 2 - | .              | .              | .            | .               | .
            WITHDRAWN 2 - 1 | WITHDRAWN 2 - 1 | SUBMITTED 3 3 1 | .              | WITHDRAWN 2 - -| .            | .               | .
            """;

    static Stream<Arguments> everyPair() {
        List<List<String>> rows = rows();
        List<String> moves = rows.getFirst();
        return rows.stream()
                .skip(1)
                .flatMap(row -> IntStream.range(1, row.size())
                        .mapToObj(column ->
                                Arguments.of(row.getFirst(), Move.valueOf(moves.get(column)), row.get(column))));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("everyPair")
    void a_move_leads_where_the_table_says_or_is_not_there(String from, Move move, String expected) {
        @Nullable Stage next = made(stage(from), move);

        assertThat(next == null ? "." : written(next)).isEqualTo(expected);
    }

    static Stream<Arguments> everyStage() {
        List<List<String>> rows = rows();
        return rows.stream()
                .skip(1)
                .map(row -> Arguments.of(
                        row.getFirst(),
                        IntStream.range(1, row.size())
                                .filter(column -> !row.get(column).equals("."))
                                .mapToObj(column -> Move.valueOf(rows.getFirst().get(column)))
                                .collect(Collectors.toSet())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyStage")
    void what_is_possible_is_what_the_table_allows(String from, Set<Move> moves) {
        assertThat(stage(from).possible()).isEqualTo(moves);
    }

    @Test
    void every_state_and_every_move_is_in_the_table() {
        assertThat(rows().stream().skip(1).map(row -> row.getFirst().split(" ")[0]))
                .contains(Arrays.stream(ReportState.values()).map(Enum::name).toArray(String[]::new));
        assertThat(rows().getFirst().stream().skip(1))
                .containsExactly(Arrays.stream(Move.values()).map(Enum::name).toArray(String[]::new));
    }

    @Test
    void a_report_is_begun_as_a_draft_without_versions() {
        assertThat(written(Stage.begun())).isEqualTo("DRAFT 0 - -");
    }

    @Test
    void the_first_instant_stays_and_the_last_one_follows_the_newest_version() {
        Course course =
                ((LegalMoves.Submitting) stage("RETURNED 1 - -")).submit(NOW).course();

        assertThat(course.firstSubmittedAt()).isEqualTo(FIRST);
        assertThat(course.lastSubmittedAt()).isEqualTo(NOW);
    }

    @Test
    void what_comes_after_a_withdrawal_comes_first() {
        Course course =
                ((LegalMoves.Submitting) stage("WITHDRAWN 1 - -")).submit(NOW).course();

        assertThat(course.firstSubmittedAt()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT,1,",
        "SUBMITTED,0,",
        "RETURNED,0,",
        "CORRECTED,0,",
        "WITHDRAWN,0,",
        "APPROVED,1,",
        "APPROVED,2,1",
        "LOCKED,2,1",
        "LOCKED,0,",
        "SUBMITTED,1,2",
        "SUBMITTED,1,0"
    })
    void a_stage_to_which_no_moves_lead_cannot_be_restored(ReportState state, int highest, @Nullable Integer approved) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Stage.restored(state, course(highest, approved)))
                .withMessageMatching(".*(version|approved).*");
    }

    private static @Nullable Stage made(Stage stage, Move move) {
        return switch (move) {
            case EDIT -> stage instanceof LegalMoves.Editing legal ? legal.edit() : null;
            case SUBMIT -> stage instanceof LegalMoves.Submitting legal ? legal.submit(NOW) : null;
            case RETURN -> stage instanceof LegalMoves.Returning legal ? legal.sendBack() : null;
            case APPROVE -> stage instanceof LegalMoves.Approving legal ? legal.approve() : null;
            case LOCK -> stage instanceof LegalMoves.Locking legal ? legal.lock() : null;
            case CORRECT -> stage instanceof LegalMoves.Correcting legal ? legal.correct(NOW) : null;
            case WITHDRAW -> stage instanceof LegalMoves.Withdrawing legal ? legal.withdraw() : null;
        };
    }

    private static List<List<String>> rows() {
        return TABLE.lines()
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
                .toList();
    }

    private static Stage stage(String written) {
        String[] words = written.split(" ");
        return Stage.restored(
                ReportState.valueOf(words[0]),
                course(Integer.parseInt(words[1]), words[3].equals("-") ? null : Integer.valueOf(words[3])));
    }

    private static Course course(int highest, @Nullable Integer approved) {
        return new Course(highest, approved, highest == 0 ? null : FIRST, highest == 0 ? null : FIRST);
    }

    private static String written(Stage stage) {
        return stage.state() + " " + stage.course().highestVersion() + " " + orDash(stage.handedIn()) + " "
                + orDash(stage.course().approved());
    }

    private static String orDash(@Nullable Integer version) {
        return version == null ? "-" : version.toString();
    }
}
