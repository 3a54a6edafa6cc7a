package vn.hopluu.launcher.demo;

import java.text.Normalizer;

/// Text by the columns that it takes on a terminal: "Bản Giang" takes nine, however its letters are coded.
final class DisplayText {

    private static final String CUT = "…";

    private DisplayText() {}

    static int width(String text) {
        return (int)
                composed(text).codePoints().filter(DisplayText::takesAColumn).count();
    }

    /// Padded on the right, or cut with an ellipsis.
    static String left(String text, int width) {
        String fitted = cut(composed(text), width);
        return fitted + " ".repeat(width - width(fitted));
    }

    /// Padded on the left; never cut, since half a number says something else.
    static String right(String text, int width) {
        String composed = composed(text);
        return " ".repeat(Math.max(0, width - width(composed))) + composed;
    }

    private static String cut(String text, int width) {
        if (width(text) <= width) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        text.codePoints().limit(Math.max(0, width - 1)).forEach(kept::appendCodePoint);
        return kept + CUT;
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static boolean takesAColumn(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> false;
            default -> true;
        };
    }
}
