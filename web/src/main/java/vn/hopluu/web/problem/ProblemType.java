package vn.hopluu.web.problem;

/// A kind of problem. Each service lists its own in one enum.
public interface ProblemType {

    /// The last part of the problem's `type` URI: `unknown-unit`.
    String slug();

    /// The HTTP status.
    int status();

    /// One short sentence, the same for every occurrence.
    String title();
}
