package vn.hopluu.plan.unit;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.problem.Findings;

/// How a person or a URL names a unit: `106`, or `106@2025-06-30` for the unit that bore the code on that day.
///
/// @param on the day, or null where none is said
public record UnitReference(String code, @Nullable LocalDate on) {

    public static final String RULE = "a unit's code, or code@day like 106@2025-06-30";

    /// Empty where the text names no unit by its form.
    public static Optional<UnitReference> parse(String text) {
        int at = text.indexOf('@');
        String code = at < 0 ? text : text.substring(0, at);
        if (!Findings.isCode(code)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new UnitReference(code, at < 0 ? null : LocalDate.parse(text.substring(at + 1))));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    public LocalDate onOr(LocalDate day) {
        return on == null ? day : on;
    }

    @Override
    public String toString() {
        return on == null ? code : code + "@" + on;
    }
}
