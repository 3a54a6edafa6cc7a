package vn.hopluu.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The expected values come from another implementation:
///
/// ```sh
/// printf '17/DVCQ-Q/2024-Q1/OWN\n1\n\n30 ' | sha256sum | cut -c1-16
/// ```
class ContentHashTest {

    private static final List<Cell> EVERY_KIND = List.of(
            Cell.amount(31),
            Cell.amount(new BigDecimal("24.50")),
            Cell.NO_OCCURRENCE,
            Cell.MISSING,
            Cell.NOT_APPLICABLE,
            Cell.UNANSWERED,
            Cell.amount(new BigDecimal("0.00")),
            Cell.amount(new BigDecimal("-0.25")));

    @Test
    void everyKindOfCellIsHashedAsItsWord() {
        // printf '17/DVCQ-Q/2024-Q1/OWN\n1709251200000005\n31 24.5 N M A _ 0 -0.25 \n-'
        assertThat(ContentHash.of(report(Coverage.OWN, 1709251200000005L, EVERY_KIND, null)))
                .isEqualTo(0x572d91a37bd09a7dL);
    }

    @Test
    void aVectorWithoutAnswersDiffersFromNoVector() {
        // printf '17/DVCQ-Q/2024-Q1/OWN\n1\n\n30 '
        assertThat(ContentHash.of(report(Coverage.OWN, 1, List.of(), List.of(Cell.amount(30)))))
                .isEqualTo(0x543b6aaec14773f8L);
    }

    @Test
    void aReportWithoutFiguresHasAHashToo() {
        // printf '17/DVCQ-Q/2024-Q1/CONSOLIDATED\n2\n-\n-'
        assertThat(ContentHash.of(report(Coverage.CONSOLIDATED, 2, null, null))).isEqualTo(0xd986db7f51249260L);
    }

    @Test
    void unansweredSlotsAtTheEndChangeNothingBecauseFormsGrow() {
        List<Cell> grown = new ArrayList<>(EVERY_KIND);
        grown.add(Cell.UNANSWERED);
        grown.add(Cell.UNANSWERED);

        assertThat(ContentHash.of(report(Coverage.OWN, 7, grown, null)))
                .isEqualTo(ContentHash.of(report(Coverage.OWN, 7, EVERY_KIND, null)));
    }

    @Test
    void theSameCellsOnTheOtherBasisGiveAnotherHash() {
        assertThat(ContentHash.of(report(Coverage.OWN, 7, EVERY_KIND, null)))
                .isNotEqualTo(ContentHash.of(report(Coverage.OWN, 7, null, EVERY_KIND)));
    }

    private static ReportChanged report(
            Coverage coverage, long revision, @Nullable List<Cell> handedIn, @Nullable List<Cell> approved) {
        return new ReportChanged(
                17,
                "DVCQ-Q",
                "2024-Q1",
                coverage,
                revision,
                ReportChanged.State.SUBMITTED,
                handedIn == null ? null : new ReportChanged.Figures(2, 1, handedIn),
                approved == null ? null : new ReportChanged.Figures(1, 1, approved),
                null,
                null,
                null,
                null,
                false);
    }
}
