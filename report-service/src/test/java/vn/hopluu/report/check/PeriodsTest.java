package vn.hopluu.report.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hopluu.events.Cell;
import vn.hopluu.events.Period;

class PeriodsTest {

    @ParameterizedTest
    @CsvSource({
        "2024-M03, 2024-M02, 2023-M03, 2024-M01 2024-M02",
        "2024-M01, 2023-M12, 2023-M01, ''",
        "2024-Q3, 2024-Q2, 2023-Q3, 2024-Q1 2024-Q2",
        "2024-Q1, 2023-Q4, 2023-Q1, ''",
        "2024-H1, 2023-H2, 2023-H1, ''",
        "2024-9M, 2023-9M, 2023-9M, ''",
        "2024-Y, 2023-Y, 2023-Y, ''",
        "2024-X-bao-so-3, '', '', ''"
    })
    void a_period_looks_back_to_those_of_its_own_kind(
            String period, String previous, String lastYear, String earlierInYear) {
        Period of = Period.parse(period);

        assertThat(Periods.previous(of).map(Period::toString).orElse("")).isEqualTo(previous);
        assertThat(Periods.lastYear(of).map(Period::toString).orElse("")).isEqualTo(lastYear);
        assertThat(Periods.earlierInYear(of).stream().map(Period::toString).collect(Collectors.joining(" ")))
                .isEqualTo(earlierInYear);
    }

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
        "999999999999 1, _",
        "'', A"
    })
    void a_sum_takes_missing_for_unknown_and_leaves_out_what_is_not_applicable(String cells, String total) {
        Adding sum = new Adding();
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
