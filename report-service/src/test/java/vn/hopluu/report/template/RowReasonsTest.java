package vn.hopluu.report.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hopluu.report.template.RowReasons.RowCell;

class RowReasonsTest {

    private static final RowCell GIVEN = new RowCell("TCD02", true, false);
    private static final RowCell MISSING = new RowCell("TCD02.TX", true, true);
    private static final RowCell OPEN = new RowCell("TCD02.TT", false, false);
    private static final List<RowCell> ROW = List.of(GIVEN, MISSING, OPEN);

    @Test
    void a_plain_text_speaks_of_what_is_missing() {
        assertThat(RowReasons.read(ROW, "mất sổ").reasons()).isEqualTo(Map.of("TCD02.TX", "mất sổ"));
    }

    @Test
    void a_plain_text_speaks_of_all_that_is_answered_where_nothing_is_missing() {
        RowCell other = new RowCell("TCD02.TX", true, false);

        assertThat(RowReasons.read(List.of(GIVEN, other, OPEN), "theo sổ").reasons())
                .isEqualTo(Map.of("TCD02", "theo sổ", "TCD02.TX", "theo sổ"));
    }

    @Test
    void a_text_after_a_cells_name_speaks_of_that_cell_to_the_next_name() {
        RowReasons.Read read = RowReasons.read(ROW, "chưa tổng hợp\nTCD02: cộng cả\n lượt ngoài giờ\ntcd02.tt: để sau");

        assertThat(read.reasons())
                .isEqualTo(
                        Map.of("TCD02.TX", "chưa tổng hợp", "TCD02", "cộng cả\n lượt ngoài giờ", "TCD02.TT", "để sau"));
        assertThat(read.unused()).isEmpty();
    }

    @Test
    void a_text_beside_nothing_that_is_answered_is_used_for_nothing() {
        assertThat(RowReasons.read(List.of(OPEN), "mất sổ").unused()).isEqualTo("mất sổ");
    }

    @Test
    void a_text_that_only_looks_like_a_name_is_a_text() {
        assertThat(RowReasons.read(ROW, "DT01: mất sổ").reasons()).isEqualTo(Map.of("TCD02.TX", "DT01: mất sổ"));
    }

    @Test
    void what_is_written_says_which_cells_are_meant_only_where_a_plain_text_would_not() {
        assertThat(RowReasons.write(ROW, Map.of("TCD02.TX", "mất sổ"))).isEqualTo("mất sổ");
        assertThat(RowReasons.write(ROW, Map.of("TCD02", "cộng cả lượt ngoài giờ")))
                .isEqualTo("TCD02: cộng cả lượt ngoài giờ");
        assertThat(RowReasons.write(ROW, Map.of())).isEmpty();
    }
}
