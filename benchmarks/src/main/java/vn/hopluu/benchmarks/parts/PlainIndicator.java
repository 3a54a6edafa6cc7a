package vn.hopluu.benchmarks.parts;

import java.util.List;
import vn.hopluu.events.IndicatorChanged;

/// An indicator that asks for nothing but a whole number and adds, as most do.
public final class PlainIndicator {

    private PlainIndicator() {}

    /// @param prefix what its code begins with
    /// @param number what its code ends with
    public static IndicatorChanged of(String prefix, int number) {
        String code = prefix + number;
        return new IndicatorChanged(
                code,
                1,
                "Chỉ tiêu " + number,
                code,
                "đơn",
                IndicatorChanged.ValueType.INTEGER,
                0,
                IndicatorChanged.Kind.FLOW,
                IndicatorChanged.OverTime.SUM,
                null,
                null,
                List.of(),
                List.of());
    }
}
