package vn.hopluu.web.parameter;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hopluu.web.language.Message;

/// How a person or an address names a unit: `106`, or `106@2025-06-30` for the unit that bore the code on that day.
///
/// @param on the day, or null where none is said
public record UnitReference(String code, @Nullable LocalDate on) {

    public static final Message RULE = Message.of("web.rule.unit");

    private static final Pattern SYNTAX = Pattern.compile("([A-Za-z0-9][A-Za-z0-9._-]{0,39})(?:@(.{10}))?");

    /// Empty where the text names no unit by its form.
    public static Optional<UnitReference> parse(String text) {
        Matcher parts = SYNTAX.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String day = parts.group(2);
        if (day == null) {
            return Optional.of(new UnitReference(parts.group(1), null));
        }
        return Optional.ofNullable(Days.parse(day)).map(on -> new UnitReference(parts.group(1), on));
    }

    /// The same where a text that names no unit ends the request.
    ///
    /// @throws RuntimeException a 400 problem
    public static UnitReference required(String text) {
        return required("unit", text);
    }

    /// The same for a parameter of another name.
    public static UnitReference required(String name, String text) {
        return parse(text).orElseThrow(() -> BadParameter.of(name, text, RULE));
    }

    public LocalDate onOr(LocalDate day) {
        return on == null ? day : on;
    }

    @Override
    public String toString() {
        return on == null ? code : code + "@" + on;
    }
}
