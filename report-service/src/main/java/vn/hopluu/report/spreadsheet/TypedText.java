package vn.hopluu.report.spreadsheet;

import java.util.regex.Pattern;
import vn.hopluu.web.json.VisibleText;

/// A word or two that somebody typed or pasted into a cell: without what is not seen, with plain spaces, in composed
/// letters. Pages and other programs leave spaces that no line breaks at, and characters of no width.
public final class TypedText {

    private static final Pattern GAPS = Pattern.compile("[\\s\\p{Zs}]+");

    private TypedText() {}

    public static String of(String written) {
        return GAPS.matcher(VisibleText.ofFile(written)).replaceAll(" ").strip();
    }
}
