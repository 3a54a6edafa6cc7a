package vn.hopluu.plan.http;

/// An answer that shows one thing as of a revision, which its `ETag` names.
public interface Revised {

    /// The revision of the thing that is shown; it grows with every change.
    long revision();
}
