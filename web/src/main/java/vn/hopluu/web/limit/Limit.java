package vn.hopluu.web.limit;

import java.util.Locale;

/// What bounds a request that was refused because there were too many.
public enum Limit {
    ADDRESS,
    USER,
    UNIT,
    STREAMS,
    AT_ONCE;

    /// As the metric's tag.
    String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
