package vn.hopluu.report.content;

/// JSON Pointers (RFC 6901).
final class Pointers {

    private Pointers() {}

    /// The place of a key in the object at a pointer.
    static String below(String at, String key) {
        return at + "/" + key.replace("~", "~0").replace("/", "~1");
    }
}
