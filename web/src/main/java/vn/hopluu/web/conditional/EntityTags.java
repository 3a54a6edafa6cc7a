package vn.hopluu.web.conditional;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a header names: `*`, or tags with commas between them. What is neither names nothing.
///
/// @param header the header's lines with commas between them, null where there is none
record EntityTags(@Nullable String header) {

    private static final String ANY = "*";
    private static final Pattern TAG = Pattern.compile("(W/)?\"([^\"]*+)\"");

    /// Bounds what a header makes us compare.
    private static final int MOST = 50;

    boolean areThere() {
        return header != null && !header.isBlank();
    }

    boolean areAny() {
        return header != null && header.strip().equals(ANY);
    }

    /// Whether the tag is named, compared weakly: a proxy that compresses makes a tag weak.
    boolean name(String tag) {
        return areAny() || has(tag, true);
    }

    /// Whether the tag is named, compared strongly: who changes something must have seen this very state.
    boolean nameStrongly(String tag) {
        return areAny() || has(tag, false);
    }

    private boolean has(String tag, boolean weakly) {
        return header != null
                && TAG.matcher(header)
                        .results()
                        .limit(MOST)
                        .anyMatch(found -> (weakly || found.group(1) == null)
                                && found.group(2).equals(tag));
    }
}
