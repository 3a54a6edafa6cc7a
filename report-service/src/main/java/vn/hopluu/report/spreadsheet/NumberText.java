package vn.hopluu.report.spreadsheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How a number that an officer wrote is read. One rule, the Vietnamese one: dots or spaces part
/// thousands, in threes; the comma is the decimal sign. A dot that parts no thousands is taken for a
/// decimal sign and that is said; `1.234` could be either and is 1234, and that is said too; `07`, as
/// papers write numbers below ten, is 7. What the rule does not cover is refused, never guessed.
public final class NumberText {

    private static final Pattern SPACES = Pattern.compile("[\\u00A0\\u2007\\u2009\\u202F]");
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,30}");
    private static final Pattern DOTTED = Pattern.compile("-?[1-9]\\d{0,2}(?:\\.\\d{3})+(?:,\\d+)?");
    private static final Pattern SPACED = Pattern.compile("-?[1-9]\\d{0,2}(?: \\d{3})+(?:,\\d+)?");
    private static final Pattern COMMA = Pattern.compile("-?\\d+,\\d+");
    private static final Pattern DECIMAL_DOT = Pattern.compile("-?\\d+\\.\\d+");
    private static final Pattern THREE_AFTER_COMMA = Pattern.compile("-?\\d{1,3},\\d{3}");
    private static final int LONGEST = 60;

    /// As many digits as a spreadsheet keeps; beyond them stand traces of binary fractions, 8.4000000000000004.
    private static final MathContext SPREADSHEET_DIGITS = new MathContext(15);

    private NumberText() {}

    /// @param said what an officer should know of how it was read, or null where there is only one way
    public record Read(BigDecimal amount, @Nullable String said) {}

    /// A number that was typed as text.
    public static Optional<Read> read(String typed) {
        String text = SPACES.matcher(typed).replaceAll(" ").strip();
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        if (PLAIN.matcher(text).matches()) {
            return read(text, new BigDecimal(text), null);
        }
        if (DOTTED.matcher(text).matches()) {
            return read(text, decimal(text.replace(".", "")), " (dấu chấm tách hàng nghìn)");
        }
        if (SPACED.matcher(text).matches()) {
            return read(text, decimal(text.replace(" ", "")), " (dấu cách tách hàng nghìn)");
        }
        if (COMMA.matcher(text).matches()) {
            boolean doubtful = THREE_AFTER_COMMA.matcher(text).matches();
            return read(text, decimal(text), doubtful ? " (dấu phẩy là dấu thập phân)" : null);
        }
        return DECIMAL_DOT.matcher(text).matches()
                ? read(text, new BigDecimal(text), " (dấu chấm ở đây là dấu thập phân)")
                : Optional.empty();
    }

    /// A number that the spreadsheet holds as one.
    public static Optional<BigDecimal> ofSpreadsheet(String written) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(written.strip()).round(SPREADSHEET_DIGITS));
        } catch (NumberFormatException | ArithmeticException notANumber) {
            return Optional.empty();
        }
    }

    /// As Vietnamese papers write it: 1.234.567,8.
    public static String shown(BigDecimal amount) {
        if ((long) amount.precision() - amount.scale() > LONGEST || amount.scale() > LONGEST) {
            return amount.toString();
        }
        BigDecimal plain = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
        String[] parts = plain.abs().toPlainString().split("\\.", 2);
        String grouped = parts[0].replaceAll("(?<=\\d)(?=(\\d{3})+$)", ".");
        return (plain.signum() < 0 ? "-" : "") + grouped + (parts.length == 2 ? "," + parts[1] : "");
    }

    private static Optional<Read> read(String text, BigDecimal amount, @Nullable String how) {
        return Optional.of(new Read(
                amount,
                how == null
                        ? null
                        : "\"" + text + "\" được đọc là "
                                + amount.toPlainString().replace('.', ',') + how));
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text.replace(',', '.'));
    }
}
