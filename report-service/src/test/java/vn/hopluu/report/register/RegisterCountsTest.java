package vn.hopluu.report.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hopluu.events.Cell;
import vn.hopluu.events.Period;
import vn.hopluu.report.reference.FormDefinition;

class RegisterCountsTest {

    private static final long UNIT = 7;
    private static final RegisterWindow WINDOW = RegisterWindow.of(Period.parse("2024-Q1"));
    private static final RegisterCounts COUNTS = new RegisterCounts(List.of(
            (unit, window) -> Optional.of(List.of(
                    new RegisterCount(RegisterIndicator.DVK01, null, 2),
                    new RegisterCount(RegisterIndicator.DVK01, "KT.COLLECTIVE", 2),
                    new RegisterCount(RegisterIndicator.DVK03, null, 0))),
            (unit, window) -> Optional.empty()));

    @Test
    void a_typed_figure_that_differs_is_a_finding_with_both_figures() {
        List<RegisterFinding> findings = COUNTS.compare(UNIT, WINDOW, Map.of(cell("DVK01", null), Cell.amount(1_208)));

        assertThat(findings)
                .containsExactly(new RegisterFinding(
                        RegisterFinding.Severity.EXPLAIN,
                        RegisterBook.MODELS,
                        List.of(cell("DVK01", null)),
                        "Số mô hình “Dân vận khéo” đăng ký (DVK01): báo cáo ghi 1.208, sổ mô hình Dân vận khéo có 2."
                                + " Sửa số liệu trong báo cáo, cập nhật sổ, hoặc giải trình."));
    }

    @Test
    void a_figure_that_agrees_a_cell_nobody_answered_and_a_cell_no_register_feeds_are_no_findings() {
        assertThat(COUNTS.compare(
                        UNIT,
                        WINDOW,
                        Map.of(
                                cell("DVK01", null),
                                Cell.amount(new BigDecimal("2.0")),
                                cell("DVK01", "KT.COLLECTIVE"),
                                Cell.UNANSWERED,
                                cell("DVK03", null),
                                Cell.NO_OCCURRENCE,
                                cell("TCD01", null),
                                Cell.amount(31))))
                .isEmpty();
    }

    @Test
    void no_occurrence_counts_as_zero_and_a_missing_figure_is_offered() {
        List<RegisterFinding> findings = COUNTS.compare(
                UNIT,
                WINDOW,
                Map.of(cell("DVK01", null), Cell.NO_OCCURRENCE, cell("DVK01", "KT.COLLECTIVE"), Cell.MISSING));

        assertThat(findings).extracting(RegisterFinding::severity).containsExactly(RegisterFinding.Severity.EXPLAIN);
        assertThat(findings.getFirst().message())
                .contains("(DVK01): báo cáo ghi không phát sinh, sổ mô hình Dân vận khéo có 2; ")
                .contains("(DVK01.KT.COLLECTIVE): báo cáo ghi chưa có số liệu, sổ mô hình Dân vận khéo có 2. Sửa");
        assertThat(COUNTS.compare(UNIT, WINDOW, Map.of(cell("DVK01", null), Cell.MISSING)))
                .extracting(RegisterFinding::severity)
                .containsExactly(RegisterFinding.Severity.INFO);
    }

    /// The dialogue of S4, II.2: one with the staff, two opinions, both answered on the spot; the report states none.
    @Test
    void one_dialogue_that_a_report_leaves_out_is_one_finding_over_all_its_cells() {
        RegisterCounts dialogues = new RegisterCounts(List.of((unit, window) -> Optional.of(List.of(
                new RegisterCount(RegisterIndicator.DTH02, null, 1),
                new RegisterCount(RegisterIndicator.DTH02, "PLANNED.STAFF", 1),
                new RegisterCount(RegisterIndicator.DTH02, "PLANNED.PEOPLE", 0),
                new RegisterCount(RegisterIndicator.DTH03, null, 20),
                new RegisterCount(RegisterIndicator.DTH04, null, 2),
                new RegisterCount(RegisterIndicator.DTH05, null, 2),
                new RegisterCount(RegisterIndicator.DTH06, null, 0)))));

        List<RegisterFinding> findings = dialogues.compare(
                UNIT,
                WINDOW,
                Map.of(
                        cell("DTH02", null), Cell.amount(0),
                        cell("DTH02", "PLANNED.STAFF"), Cell.amount(0),
                        cell("DTH02", "PLANNED.PEOPLE"), Cell.amount(0),
                        cell("DTH03", null), Cell.amount(0),
                        cell("DTH04", null), Cell.amount(0),
                        cell("DTH05", null), Cell.amount(0),
                        cell("DTH06", null), Cell.amount(0)));

        assertThat(findings).hasSize(1);
        assertThat(findings.getFirst().cells())
                .containsExactly(
                        cell("DTH02", null),
                        cell("DTH02", "PLANNED.STAFF"),
                        cell("DTH03", null),
                        cell("DTH04", null),
                        cell("DTH05", null));
    }

    @Test
    void a_cell_that_is_not_applicable_is_a_finding_only_where_the_register_has_something() {
        List<RegisterFinding> findings = COUNTS.compare(
                UNIT,
                WINDOW,
                Map.of(cell("DVK01", null), Cell.NOT_APPLICABLE, cell("DVK03", null), Cell.NOT_APPLICABLE));

        assertThat(findings).extracting(RegisterFinding::cells).containsExactly(List.of(cell("DVK01", null)));
    }

    @Test
    void a_unit_that_keeps_no_register_has_no_finding() {
        RegisterCounts none = new RegisterCounts(List.of((unit, window) -> Optional.empty()));

        assertThat(none.compare(UNIT, WINDOW, Map.of(cell("DVK01", null), Cell.amount(9))))
                .isEmpty();
    }

    @Test
    void the_year_of_a_legal_window_begins_on_15_december_before_it_and_any_other_on_1_january() {
        Period second = Period.parse("2024-Q2");

        assertThat(RegisterWindow.of(second, day("2024-03-15"), day("2024-06-14")))
                .isEqualTo(new RegisterWindow(day("2023-12-15"), day("2024-03-15"), day("2024-06-14")));
        assertThat(RegisterWindow.of(second, day("2024-04-01"), day("2024-06-30")))
                .isEqualTo(new RegisterWindow(day("2024-01-01"), day("2024-04-01"), day("2024-06-30")));
        assertThat(RegisterWindow.of(Period.parse("2024-X-dot-1"), day("2023-11-20"), day("2024-02-03")))
                .isEqualTo(new RegisterWindow(day("2024-01-01"), day("2023-11-20"), day("2024-02-03")));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static FormDefinition.Name cell(String indicator, @Nullable String member) {
        return new FormDefinition.Name(indicator, member);
    }
}
