package vn.hopluu.report.posting;

/// A line that could be read.
record BatchLine(int number, Submission submission) {}
