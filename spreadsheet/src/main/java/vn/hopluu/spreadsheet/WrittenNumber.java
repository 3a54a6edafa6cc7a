package vn.hopluu.spreadsheet;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// A number as a file writes it, `41`, `8.4000000000000004`, `1.2E+3`. Whoever sent it chose its digits and exponent:
/// nothing is done with one that would need long to be written out, but to compare it.
final class WrittenNumber {

    private static final int LONGEST = 60;

    /// Spreadsheets hold numbers up to 1.8E308.
    private static final Pattern BEYOND = Pattern.compile(".*[eE][+-]?0*[1-9]\\d{3,}\\s*", Pattern.DOTALL);

    private WrittenNumber() {}

    /// Whether it is one that no spreadsheet can hold.
    static boolean isBeyond(String text) {
        return (text.indexOf('E') >= 0 || text.indexOf('e') >= 0)
                && text.length() <= LONGEST
                && BEYOND.matcher(text).matches();
    }

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
