package vn.hopluu.web.json;

import java.text.Normalizer;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text as people see it. What is typed, pasted or read from a file may hold more than that: characters without
/// width make two names of one, and marks of direction make a text look like another.
public final class VisibleText {

    /// Control characters but tab and the ends of lines; embeddings, overrides and isolates of direction.
    private static final Pattern UNSEEN =
            Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x9F\\u202A-\\u202E\\u2066-\\u2069]");

    /// Soft hyphen, zero-width space and joiners, word joiner, byte order mark.
    private static final Pattern WIDTHLESS = Pattern.compile("[\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]");

    private static final Pattern NO_CHARACTER = Pattern.compile("[\\p{Cs}\\uFFFE\\uFFFF]");

    private VisibleText() {}

    /// The first character that no text should have and that cannot be left out without a word.
    public static OptionalInt unseen(String text) {
        Matcher unseen = UNSEEN.matcher(text);
        return unseen.find() ? OptionalInt.of(unseen.group().codePointAt(0)) : OptionalInt.empty();
    }

    /// The text in composed letters (NFC), so that one Vietnamese word is one sequence of characters whichever
    /// keyboard typed it, and without characters of no width.
    public static String composed(String text) {
        return Normalizer.normalize(WIDTHLESS.matcher(text).replaceAll(""), Normalizer.Form.NFC);
    }

    /// The text of a file's cell: as composed, and without anything else that is not seen. Its writer cannot find such
    /// a character, and sees what was read before it counts.
    public static String ofFile(String text) {
        String seen =
                UNSEEN.matcher(text.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("");
        return composed(NO_CHARACTER.matcher(seen).replaceAll("")).strip();
    }
}
