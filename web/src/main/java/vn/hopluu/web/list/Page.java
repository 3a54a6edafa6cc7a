package vn.hopluu.web.list;

import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One page of a list, as every list is answered.
///
/// @param next the address of the next page with all that was asked; null on the last one
public record Page<T>(
        List<T> items,

        @Schema(description = "The address of the next page; null on the last. Also in the header Link") @Nullable
        URI next)
        implements Paged {

    public Page {
        items = List.copyOf(items);
    }
}
