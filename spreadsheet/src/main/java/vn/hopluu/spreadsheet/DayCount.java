package vn.hopluu.spreadsheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// Days as spreadsheets hold them: counted from one of two days, or written out.
public final class DayCount {

    /// 31/12/9999, the last day that Excel knows.
    private static final BigDecimal LATEST = BigDecimal.valueOf(2_958_465);

    private static final int WRITTEN_OUT = 10;

    private DayCount() {}

    /// The day of a number, `2024-02-28`; its fraction is the time of day. Empty where it is none.
    public static Optional<String> day(String number, LocalDate dayZero) {
        return WrittenNumber.of(number)
                .filter(count -> count.signum() > 0 && count.compareTo(LATEST) <= 0)
                .map(count -> dayZero.plusDays(count.longValue()).toString());
    }

    /// The day of `2024-02-28T00:00:00`. Empty where it is none.
    static Optional<String> writtenOut(String text) {
        try {
            return Optional.of(LocalDate.parse(text.substring(0, Math.min(WRITTEN_OUT, text.length())))
                    .toString());
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
