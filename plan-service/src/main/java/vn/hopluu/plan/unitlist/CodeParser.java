package vn.hopluu.plan.unitlist;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads codes. A code that a spreadsheet took for a number has lost its zeros; what it was is told and never guessed,
/// because 24 is a province and 024 a district.
final class CodeParser {

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+[.,][0-9]+([eE][+-]?[0-9]+)?|[0-9]+[eE][+-]?[0-9]+");
    private static final String AS_TEXT =
            "Trong bảng tính, định dạng cột mã là Văn bản (Text), ghi lại mã đủ chữ số rồi lưu lại.";

    private CodeParser() {}

    static @Nullable String unit(LineCells line, Level level) {
        return code(line, Column.CODE, Set.of(level));
    }

    /// The parent's code, as long as one of the levels that may stand above.
    static @Nullable String parent(LineCells line, Level level) {
        return code(line, Column.PARENT, level.superiors());
    }

    private static @Nullable String code(LineCells line, Column column, Set<Level> levels) {
        String text = line.text(column);
        List<Integer> lengths = levels.stream()
                .map(Level::digits)
                .sorted(Comparator.reverseOrder())
                .toList();
        if (text.isEmpty()) {
            line.found(column, "missing", null, "Thiếu mã.", "Ghi mã gồm " + digits(lengths) + ".");
        } else if (!DIGITS.matcher(text).matches()) {
            notDigits(line, column, text, lengths);
        } else if (lengths.contains(text.length())) {
            return text;
        } else if (text.length() < lengths.getFirst()) {
            line.found(
                    column,
                    "lost-zeros",
                    text,
                    "Mã \"" + text + "\" chỉ có " + text.length() + " chữ số, phải là " + digits(lengths)
                            + ": có lẽ đã mất số 0 ở đầu.",
                    "Có lẽ là " + padded(text, lengths) + ". " + AS_TEXT);
        } else {
            line.found(
                    column,
                    "bad-code",
                    text,
                    "Mã \"" + text + "\" dài " + text.length() + " chữ số.",
                    "Ghi mã gồm " + digits(lengths) + ".");
        }
        return null;
    }

    private static void notDigits(LineCells line, Column column, String text, List<Integer> lengths) {
        if ("=+-@".indexOf(text.charAt(0)) >= 0) {
            line.found(column, "formula", text, "Ô mã chứa công thức, không phải mã.", AS_TEXT);
        } else if (NUMBER.matcher(text).matches()) {
            line.found(column, "lost-zeros", text, "Mã \"" + text + "\" đã bị bảng tính đổi thành số.", AS_TEXT);
        } else {
            line.found(
                    column,
                    "bad-code",
                    text,
                    "Mã \"" + text + "\" có ký tự không phải chữ số.",
                    "Ghi mã gồm " + digits(lengths) + ".");
        }
    }

    private static String digits(List<Integer> lengths) {
        return lengths.stream().map(length -> length + " chữ số").collect(Collectors.joining(" hoặc "));
    }

    private static String padded(String text, List<Integer> lengths) {
        return lengths.stream()
                .filter(length -> length > text.length())
                .map(length -> "0".repeat(length - text.length()) + text)
                .collect(Collectors.joining(" hoặc "));
    }
}
