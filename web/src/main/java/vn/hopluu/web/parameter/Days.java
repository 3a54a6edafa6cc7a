package vn.hopluu.web.parameter;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Days as an address says them: `2024-02-28`, of the years that any figure here may be of.
public final class Days {

    private static final Pattern SYNTAX = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    private Days() {}

    /// Null for a text that is no such day.
    public static @Nullable LocalDate parse(String text) {
        if (!SYNTAX.matcher(text).matches()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            return day.isBefore(EARLIEST) || day.isAfter(LATEST) ? null : day;
        } catch (DateTimeParseException notInTheCalendar) {
            return null;
        }
    }
}
