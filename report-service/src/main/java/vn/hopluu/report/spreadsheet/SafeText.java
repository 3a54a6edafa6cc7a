package vn.hopluu.report.spreadsheet;

/// Texts on their way into a spreadsheet, which would take some of them for formulas.
public final class SafeText {

    private static final String BEGINNINGS = "=+-@\t\r";

    private SafeText() {}

    /// Whether a spreadsheet would compute it.
    public static boolean isFormulaLike(String text) {
        return !text.isEmpty() && BEGINNINGS.indexOf(text.charAt(0)) >= 0;
    }

    /// The text for a csv file: an apostrophe before it where a spreadsheet would compute it.
    public static String forCsv(String text) {
        return isFormulaLike(text) ? "'" + text : text;
    }

    /// The text that went out as this field.
    public static String ofCsv(String field) {
        return field.startsWith("'") && isFormulaLike(field.substring(1)) ? field.substring(1) : field;
    }
}
