package vn.hopluu.report.check;

/// Something that a report of a form may be asked to explain.
///
/// @param rule the code that its finding would have, and an explanation names
/// @param asked what it is about, in Vietnamese and without figures
public record Explainable(String rule, String asked) {}
