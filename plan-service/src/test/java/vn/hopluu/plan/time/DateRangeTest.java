package vn.hopluu.plan.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DateRangeTest {

    private final DateRange year2023 = range("2023-01-01", "2023-12-31");
    private final DateRange since2023 = range("2023-01-01", null);

    @Test
    void bothEndsAreInside() {
        assertThat(year2023.contains(day("2023-01-01"))).isTrue();
        assertThat(year2023.contains(day("2023-12-31"))).isTrue();
        assertThat(year2023.contains(day("2024-01-01"))).isFalse();
    }

    @Test
    void oneSharedDayIsAnOverlap() {
        assertThat(year2023.overlaps(range("2023-12-31", null))).isTrue();
        assertThat(year2023.overlaps(range("2024-01-01", null))).isFalse();
    }

    @Test
    void anIntersectionOfEndlessRangesIsEndless() {
        assertThat(since2023.intersection(range("2025-07-01", null))).contains(range("2025-07-01", null));
    }

    @Test
    void whatIsLeftBesideAHoleIsBothSides() {
        assertThat(since2023.minus(List.of(range("2024-01-01", "2024-12-31"))))
                .containsExactly(year2023, range("2025-01-01", null));
    }

    @Test
    void nothingIsLeftUnderAFullCover() {
        assertThat(year2023.minus(List.of(range("2022-01-01", "2023-06-30"), range("2023-07-01", null))))
                .isEmpty();
    }

    @Test
    void anEndBeforeTheBeginningIsRefused() {
        assertThatThrownBy(() -> range("2023-01-02", "2023-01-01"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2023-01-01");
    }

    private static DateRange range(String from, String to) {
        return new DateRange(day(from), to == null ? null : day(to));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
