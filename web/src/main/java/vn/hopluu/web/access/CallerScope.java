package vn.hopluu.web.access;

/// What the caller of the request under way may see.
public interface CallerScope {

    /// Names it: two callers who see different things have different names, so that what was made for one is never
    /// taken for what the other would get.
    String name();
}
