package vn.hopluu.report.content;

import org.jspecify.annotations.Nullable;
import vn.hopluu.web.language.Message;

/// The bounds of texts.
final class Texts {

    static final int LONGEST = 10_000;
    static final int MOST = 300;

    private final FieldErrors findings;

    Texts(FieldErrors findings) {
        this.findings = findings;
    }

    /// A text, which may be empty.
    boolean present(String at, @Nullable String text) {
        if (text == null) {
            findings.add(at, "required", null, Message.of("report.rule.text"));
            return false;
        }
        return bounded(at, text);
    }

    /// A text that says something.
    boolean required(String at, @Nullable String text) {
        if (text != null && text.isBlank()) {
            findings.add(at, "required", text, Message.of("report.rule.no-blank"));
            return false;
        }
        return present(at, text);
    }

    /// A text that may be left out, but says something where it is there: blanks would be taken for nothing.
    boolean optional(String at, @Nullable String text) {
        return text == null || required(at, text);
    }

    boolean bounded(String at, @Nullable String text) {
        return bounded(at, text, LONGEST);
    }

    boolean bounded(String at, @Nullable String text, int longest) {
        if (text != null && text.length() > longest) {
            findings.add(at, "too-long", text, Message.of("report.texts.too-long", longest, text.length()));
            return false;
        }
        return true;
    }

    void few(String at, int count) {
        if (count > MOST) {
            findings.add(at, "too-many", Integer.toString(count), Message.of("report.texts.too-many", MOST));
        }
    }
}
