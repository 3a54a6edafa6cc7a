package vn.hopluu.events;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a record demands of its components; the message names the component and the rule.
final class Require {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
    private static final int LONGEST_TEXT = 1_000;
    private static final int LONGEST_LIST = 10_000;
    private static final int SHOWN = 60;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    private Require() {}

    static void positive(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1, was " + value);
        }
    }

    static void positiveOrAbsent(String name, @Nullable Long value) {
        if (value != null) {
            positive(name, value);
        }
    }

    static void between(String name, int least, int most, int value) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " must be " + least + " to " + most + ", was " + value);
        }
    }

    static void present(String name, @Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
    }

    /// A text for people. NUL is refused because PostgreSQL cannot hold it.
    static void text(String name, @Nullable String value) {
        if (value == null || value.isBlank() || value.length() > LONGEST_TEXT || value.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(
                    name + " must be a text of 1 to " + LONGEST_TEXT + " characters without NUL: " + shown(value));
        }
    }

    /// A form's, regime's or indicator's code: Latin letters, digits, `.`, `_` and `-`, 40 at most.
    static void code(String name, @Nullable String value) {
        if (value == null || !CODE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    name + " must be a code of 1 to 40 letters, digits, '.', '_' and '-': " + shown(value));
        }
    }

    static void period(@Nullable String value) {
        if (value == null) {
            throw new IllegalArgumentException("period is missing");
        }
        Period.parse(value);
    }

    /// A day that somebody gives: as plan-service takes it, from 1900 to 2999.
    static void day(String name, @Nullable LocalDate value) {
        present(name, value);
        dayOrAbsent(name, value);
    }

    static void dayOrAbsent(String name, @Nullable LocalDate value) {
        if (value != null && (value.isBefore(EARLIEST) || value.isAfter(LATEST))) {
            throw new IllegalArgumentException(
                    name + " must be a day from " + EARLIEST + " to " + LATEST + ", was " + value);
        }
    }

    /// @param to the last day, or null where there is no end
    static void ordered(LocalDate from, @Nullable LocalDate to) {
        day("validFrom", from);
        dayOrAbsent("validTo", to);
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("validTo " + to + " is before validFrom " + from);
        }
    }

    /// An unmodifiable copy without nulls.
    static <T> List<T> list(String name, @Nullable List<T> values) {
        if (values == null || values.size() > LONGEST_LIST) {
            throw new IllegalArgumentException(name + " must be a list of at most " + LONGEST_LIST);
        }
        for (Object value : values) {
            present("an element of " + name, value);
        }
        return List.copyOf(values);
    }

    /// A list that records of before lack.
    static <T> List<T> optionalList(String name, @Nullable List<T> values) {
        return values == null ? List.of() : list(name, values);
    }

    /// The headings of rows or columns, each a list of at least one text.
    static List<List<String>> headings(String name, @Nullable List<List<String>> values) {
        List<List<String>> read = list(name, values).stream()
                .map(headings -> list(name, headings))
                .toList();
        for (List<String> headings : read) {
            if (headings.isEmpty()) {
                throw new IllegalArgumentException("an element of " + name + " is empty");
            }
            headings.forEach(heading -> text(name, heading));
        }
        return read;
    }

    /// @param what what the keys are, for the message
    static void distinct(String what, List<?> keys) {
        Set<Object> seen = new HashSet<>();
        for (Object key : keys) {
            if (!seen.add(key)) {
                throw new IllegalArgumentException(what + " stands twice: " + key);
            }
        }
    }

    /// A value for a message: never longer than a line.
    static String shown(@Nullable String value) {
        return value == null || value.length() <= SHOWN ? String.valueOf(value) : value.substring(0, SHOWN) + "…";
    }
}
