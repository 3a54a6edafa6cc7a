package vn.hopluu.web.problem;

import org.jspecify.annotations.Nullable;
import vn.hopluu.web.language.Message;

/// One thing that is wrong in a body.
///
/// @param pointer where: a JSON Pointer, `/values/3/amount`
/// @param code what kind: `unknown-indicator`
/// @param value the value as it came, shortened
/// @param rule what it should be, for a person
public record FieldError(
        String pointer, String code, @Nullable String value, String rule) {

    private static final int LONGEST = 200;

    public FieldError {
        if (value != null && value.length() > LONGEST) {
            value = value.substring(0, LONGEST) + "…";
        }
    }

    /// With its rule in the language of the request that is answered on this thread.
    public FieldError(String pointer, String code, @Nullable String value, Message rule) {
        this(pointer, code, value, rule.text());
    }
}
