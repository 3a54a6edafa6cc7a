package vn.hopluu.report.importing;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The name of a file as it is kept: a label, never a path.
final class FileName {

    static final String NONE = "(không tên)";

    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);

    /// Control characters, and those that turn the reading direction round so that `fdp.xlsx` looks like another kind.
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}]");
    private static final int LONGEST = 150;

    private FileName() {}

    static String of(@Nullable String given) {
        if (given == null) {
            return NONE;
        }
        String name = UNSEEN.matcher(FOLDERS.matcher(Normalizer.normalize(given, Normalizer.Form.NFC))
                        .replaceFirst(""))
                .replaceAll("")
                .strip();
        if (name.isEmpty() || name.equals(".") || name.equals("..")) {
            return NONE;
        }
        return name.length() > LONGEST ? name.substring(name.length() - LONGEST) : name;
    }
}
