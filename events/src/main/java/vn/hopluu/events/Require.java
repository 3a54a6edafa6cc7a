package vn.hopluu.events;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a record demands of its components; the message names the component and the rule.
final class Require {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

    private Require() {}

    static void positive(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1, was " + value);
        }
    }

    static void present(String name, @Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
    }

    /// A form's, regime's or indicator's code: Latin letters, digits, `.`, `_` and `-`, 40 at most.
    static void code(String name, @Nullable String value) {
        if (value == null || !CODE.matcher(value).matches()) {
            throw new IllegalArgumentException(name + " must be a code of letters, digits, '.', '_' and '-': " + value);
        }
    }
}
