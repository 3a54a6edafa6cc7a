package vn.hopluu.spreadsheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What stands in a cell, gathered from its pieces; how a word is pronounced (`rPh`) is left out.
final class CellText {

    /// How workbooks write characters that XML does not take: `_x000D_`.
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private static final int HEXADECIMAL = 16;

    private final StringBuilder text = new StringBuilder();
    private boolean reading;
    private boolean phonetic;

    void clear() {
        text.setLength(0);
    }

    void begin(String element) {
        switch (element) {
            case "rPh" -> phonetic = true;
            case "v", "t" -> reading = !phonetic;
            default -> {
                // Fonts and runs of a text
            }
        }
    }

    void end(String element) {
        switch (element) {
            case "rPh" -> phonetic = false;
            case "v", "t" -> reading = false;
            default -> {
                // As above
            }
        }
    }

    void append(char[] characters, int start, int length) {
        if (reading) {
            Bounds.text(text.length() + length);
            text.append(characters, start, length);
        }
    }

    String raw() {
        return text.toString();
    }

    String read() {
        if (text.indexOf("_x") < 0) {
            return text.toString();
        }
        return ESCAPED.matcher(text)
                .replaceAll(escaped -> Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(escaped.group(1), HEXADECIMAL))));
    }
}
