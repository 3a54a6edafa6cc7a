package vn.hopluu.report.content;

import org.jspecify.annotations.Nullable;

/// The bounds of texts.
final class Texts {

    static final int LONGEST = 10_000;
    static final int MOST = 300;

    private final Findings findings;

    Texts(Findings findings) {
        this.findings = findings;
    }

    boolean required(String at, @Nullable String text) {
        if (text == null) {
            findings.add(at, "required", null, "a text");
            return false;
        }
        return bounded(at, text);
    }

    boolean bounded(String at, @Nullable String text) {
        return bounded(at, text, LONGEST);
    }

    boolean bounded(String at, @Nullable String text, int longest) {
        if (text != null && text.length() > longest) {
            findings.add(at, "too-long", text, "at most " + longest + " characters, was " + text.length());
            return false;
        }
        return true;
    }

    void few(String at, int count) {
        if (count > MOST) {
            findings.add(at, "too-many", Integer.toString(count), "at most " + MOST + " entries");
        }
    }
}
