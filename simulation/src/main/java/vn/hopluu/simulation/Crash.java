package vn.hopluu.simulation;

/// The process of a task ends here; what it had not committed is gone. An error, so that no code catches it on the way.
final class Crash extends Error {

    private static final long serialVersionUID = 1L;

    Crash(String where) {
        super(where, null, false, false);
    }
}
