package vn.hopluu.report.register;

/// What is answered about an entry, with the tag of the state that was answered.
public record Tagged<V>(V view, String tag) {}
