package vn.hopluu.web.list;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// An answer that another page may follow.
public interface Paged {

    /// The address of the next page, relative to the service; null on the last one.
    @Nullable
    URI next();
}
