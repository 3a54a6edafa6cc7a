package vn.hopluu.launcher.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A list that a service gives page by page, each with the address of the next.
///
/// @param get the answer to a path
record PagedList(Function<String, JsonNode> get) {

    /// The pages, each asked for when it is come to.
    Iterable<JsonNode> of(String path) {
        return () -> new Iterator<>() {

            private @Nullable String next = path;

            @Override
            public boolean hasNext() {
                return next != null;
            }

            @Override
            public JsonNode next() {
                String address = next;
                if (address == null) {
                    throw new NoSuchElementException();
                }
                JsonNode page = get.apply(address);
                JsonNode following = page.path("next");
                next = following.isTextual() && !following.asText().equals(address) ? following.asText() : null;
                return page;
            }
        };
    }
}
