package vn.hopluu.testsupport.architecture.bad.emptyname;

/// Helps with what?
record ReportHelper() {}
