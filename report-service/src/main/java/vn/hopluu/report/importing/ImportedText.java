package vn.hopluu.report.importing;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// A text out of a file: composed letters, and no characters that no text has.
final class ImportedText {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|[\\p{Cs}\\uFFFE\\uFFFF]");

    private ImportedText() {}

    static String clean(String text) {
        return CONTROL.matcher(Normalizer.normalize(text.replace("\r\n", "\n"), Normalizer.Form.NFC))
                .replaceAll("")
                .strip();
    }
}
