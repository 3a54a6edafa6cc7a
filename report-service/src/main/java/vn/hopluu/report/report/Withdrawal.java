package vn.hopluu.report.report;

import org.jspecify.annotations.Nullable;

/// The body of a withdrawal.
///
/// @param reason why, for those who read the history
/// @param late whether it is known that the report was in time, and that the next one will be late; null: it is not
public record Withdrawal(@Nullable String reason, @Nullable Boolean late) {

    /// A withdrawal without a body.
    static final Withdrawal PLAIN = new Withdrawal(null, null);

    boolean knowsThatItWillBeLate() {
        return Boolean.TRUE.equals(late);
    }
}
