package vn.hopluu.report.posting;

import vn.hopluu.report.content.ReportBody;

/// A line that could be read.
///
/// @param key what its answer is stored under: the sender's key, or one made for it
record BatchLine(int number, GivenAnswer.Key key, byte[] fingerprint, ReportBody body) {}
