package vn.hopluu.spreadsheet;

import java.math.BigDecimal;
import java.util.Optional;

/// A number as a file writes it, `41`, `8.4000000000000004`, `1.2E+3`. Whoever sent it chose its digits and exponent:
/// nothing is done with one that would need long to be written out, but to compare it.
final class WrittenNumber {

    private static final int LONGEST = 60;

    private WrittenNumber() {}

    /// Empty for what is none, and for more digits than any program writes.
    static Optional<BigDecimal> of(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(text.strip()));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }
}
