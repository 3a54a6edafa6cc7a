package vn.hopluu.report.repeat;

import org.jspecify.annotations.Nullable;

/// What a request was answered.
///
/// @param status the HTTP status
/// @param body JSON
/// @param tag the `ETag` without quotes; null where the answer has none
public record Answer(int status, String body, @Nullable String tag) {}
