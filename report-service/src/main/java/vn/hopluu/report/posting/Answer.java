package vn.hopluu.report.posting;

/// What a request was answered.
///
/// @param status the HTTP status
/// @param body JSON
record Answer(int status, String body) {}
