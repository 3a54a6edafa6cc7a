package vn.hopluu.aggregation.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hopluu.events.Cell;
import vn.hopluu.events.FormChanged;
import vn.hopluu.events.IndicatorChanged;
import vn.hopluu.events.IndicatorChanged.ValueType;
import vn.hopluu.events.Period;

/// A slot takes what report-service takes from officers, and nothing else.
class SlotTest {

    @ParameterizedTest
    @CsvSource({
        "INTEGER, 0",
        "INTEGER, 999999999999999",
        "DECIMAL, -0.25",
        "BOOLEAN, 0",
        "BOOLEAN, 1",
        "CODE, 0",
        "CODE, 1",
    })
    void anAmountThatAnOfficerMayStateIsTaken(ValueType type, BigDecimal amount) {
        SlotValues figures = SlotValues.of(List.of(Cell.amount(amount)), slots(type));

        assertThat(figures.mark(0)).isEqualTo(SlotValues.AMOUNT);
    }

    @ParameterizedTest
    @CsvSource({
        "INTEGER, -7, false",
        "INTEGER, 4.5, false",
        "DECIMAL, 0.255, false",
        "BOOLEAN, 2, false",
        "BOOLEAN, -1, false",
        "CODE, -1, false",
        "CODE, 2, true",
    })
    void anyOtherIsNotAndOnlyACodeMayComeWithALaterVersion(ValueType type, BigDecimal amount, boolean later) {
        assertThatThrownBy(() -> SlotValues.of(List.of(Cell.amount(amount)), slots(type)))
                .isInstanceOf(UnfitCells.class)
                .extracting(thrown -> ((UnfitCells) thrown).laterFormMayFit())
                .isEqualTo(later);
    }

    /// 1.000.000.000.000 with six decimals has 19 digits.
    @Test
    void anAmountThatNoLongHoldsWithTheSlotsDecimalsIsNotTaken() {
        List<Slot> slots = List.of(new Slot(6, true));

        assertThat(SlotValues.of(List.of(Cell.amount(new BigDecimal("999999999999.999999"))), slots)
                        .amount(0))
                .isEqualTo(999_999_999_999_999_999L);
        assertThatThrownBy(() -> SlotValues.of(List.of(Cell.amount(1_000_000_000_000L)), slots))
                .isInstanceOf(UnfitCells.class)
                .hasMessageContaining("takes 12 digits");
    }

    @Test
    void whereTheIndicatorHasNotArrivedAnySignGoes() {
        assertThat(SlotValues.of(List.of(Cell.amount(-7)), Slot.of(form(0), code -> Optional.empty()))
                        .amount(0))
                .isEqualTo(-7);
    }

    private static List<Slot> slots(ValueType type) {
        return Slot.of(form(type == ValueType.DECIMAL ? 2 : 0), code -> Optional.of(indicator(code, type)));
    }

    private static FormChanged form(int scale) {
        return new FormChanged(
                "F",
                1,
                "Biểu",
                "R",
                Period.Type.QUARTER,
                List.of(new FormChanged.Slot("I", (@Nullable String) null, scale, true)),
                List.of());
    }

    private static IndicatorChanged indicator(String code, ValueType type) {
        return new IndicatorChanged(
                code,
                1,
                "Chỉ tiêu",
                "Indicator",
                "đơn",
                type,
                0,
                IndicatorChanged.Kind.FLOW,
                IndicatorChanged.OverTime.SUM,
                null,
                null,
                List.of(),
                List.of("A", "B"));
    }
}
