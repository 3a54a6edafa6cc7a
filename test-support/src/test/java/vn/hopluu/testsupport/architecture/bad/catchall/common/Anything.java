package vn.hopluu.testsupport.architecture.bad.catchall.common;

/// In a package that takes anything.
record Anything() {}
