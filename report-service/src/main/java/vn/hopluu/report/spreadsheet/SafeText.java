package vn.hopluu.report.spreadsheet;

import java.util.regex.Pattern;

/// Texts on their way into a spreadsheet, which would take some of them for formulas.
public final class SafeText {

    private static final String BEGINNINGS = "=+-@\t\r";

    private static final Pattern APOSTROPHES = Pattern.compile("^'+");

    private SafeText() {}

    /// Whether a spreadsheet would compute it.
    public static boolean isFormulaLike(String text) {
        return !text.isEmpty() && BEGINNINGS.indexOf(text.charAt(0)) >= 0;
    }

    /// The text for a csv file: an apostrophe before it where a spreadsheet would compute it.
    public static String forCsv(String text) {
        return isQuoted(text) ? "'" + text : text;
    }

    /// A text of its own that looks like one that went out gets another apostrophe.
    private static boolean isQuoted(String text) {
        return isFormulaLike(APOSTROPHES.matcher(text).replaceFirst(""));
    }

    /// The text that went out as this field.
    public static String ofCsv(String field) {
        return field.startsWith("'") && isQuoted(field) ? field.substring(1) : field;
    }
}
