package vn.hopluu.report.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hopluu.events.Cell;

class CellSumTest {

    @ParameterizedTest
    @CsvSource({
        "3 4, 7",
        "3 N, 3",
        "3 A, 3",
        "A A, A",
        "N A, 0",
        "3 M, _",
        "3 _, _",
        "1.5 2.25, 3.75",
        "999999999999999 1, _",
        "'', A"
    })
    void a_sum_takes_missing_for_unknown_and_leaves_out_what_is_not_applicable(String cells, String total) {
        CellSum sum = new CellSum();
        for (String word : cells.isEmpty() ? new String[0] : cells.split(" ")) {
            sum.add(cell(word));
        }

        assertThat(sum.total()).isEqualTo(cell(total));
    }

    private static Cell cell(String word) {
        return switch (word) {
            case "N" -> Cell.NO_OCCURRENCE;
            case "A" -> Cell.NOT_APPLICABLE;
            case "M" -> Cell.MISSING;
            case "_" -> Cell.UNANSWERED;
            default -> Cell.amount(new BigDecimal(word));
        };
    }
}
