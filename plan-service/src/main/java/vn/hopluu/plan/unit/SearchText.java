package vn.hopluu.plan.unit;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// What is sought in names, in the two forms in which the database keeps every name (V3__unit_search.sql says the
/// same).
///
/// @param plain lower case, without accents, đ as d
/// @param toned lower case, with accents, the tone on the second letter of oa, oe and uy wherever it was typed
public record SearchText(String plain, String toned) {

    private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036f]");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern TONE_BEFORE_A_OR_E =
            Pattern.compile("(o)([\\u0300\\u0301\\u0303\\u0309\\u0323])([ae])");
    private static final Pattern TONE_BEFORE_Y = Pattern.compile("(u)([\\u0300\\u0301\\u0303\\u0309\\u0323])(y)");

    public static SearchText of(String text) {
        String apart = SPACES.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll(" ");
        String plain = MARKS.matcher(apart).replaceAll("").replace('đ', 'd');
        String moved = TONE_BEFORE_A_OR_E.matcher(apart).replaceAll("$1$3$2");
        moved = TONE_BEFORE_Y.matcher(moved).replaceAll("$1$3$2");
        return new SearchText(plain, Normalizer.normalize(moved, Normalizer.Form.NFC));
    }

    /// Whether accents were typed. Then they are meant, also where there are none: Mường Bang is not Mường Bằng.
    public boolean isAccented() {
        return !plain.equals(toned);
    }
}
