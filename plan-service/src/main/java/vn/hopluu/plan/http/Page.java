package vn.hopluu.plan.http;

import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.hopluu.web.problem.Problem;
import vn.hopluu.web.problem.WebProblem;

/// One page of a list in the order of its key (keyset paging): what is changed meanwhile shifts nothing.
///
/// @param limit how many items at most
/// @param after the key of the last item of the page before, empty for the first page
public record Page(int limit, String after) {

    private static final int USUAL = 100;
    private static final int MOST = 1_000;
    private static final int LONGEST_KEY = 200;

    /// @throws RuntimeException a 400 problem where `limit` is not a number from 1 to 1000
    public static Page of(@Nullable String limit, @Nullable String after) {
        String key = after == null ? "" : after;
        if (key.length() > LONGEST_KEY || key.indexOf('\0') >= 0) {
            throw Problem.of(WebProblem.BAD_QUERY, "after must be the key of an item. Follow the Link header instead.");
        }
        return new Page(limit == null ? USUAL : limitOf(limit), key);
    }

    /// How many rows to read so as to know whether another page follows.
    public int rowsToRead() {
        return limit + 1;
    }

    /// The page with a `Link` to the next one where there is one.
    ///
    /// @param rows at most [#rowsToRead] of them
    public <T> Response of(List<T> rows, Function<T, String> key, UriInfo uri) {
        return of(rows, key, Function.identity(), uri);
    }

    /// The page of what rows show, for rows whose key is not shown.
    public <T> Response of(List<T> rows, Function<T, String> key, Function<T, ?> view, UriInfo uri) {
        if (rows.size() <= limit) {
            return Response.ok(rows.stream().map(view).toList()).build();
        }
        List<T> page = rows.subList(0, limit);
        Link next = Link.fromUriBuilder(uri.getRequestUriBuilder()
                        .replaceQueryParam("after", key.apply(page.getLast()))
                        .replaceQueryParam("limit", limit))
                .rel("next")
                .build();
        return Response.ok(page.stream().map(view).toList()).links(next).build();
    }

    private static int limitOf(String text) {
        if (text.matches("[0-9]{1,4}")) {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= MOST) {
                return limit;
            }
        }
        throw Problem.of(WebProblem.BAD_QUERY, "limit must be a number from 1 to " + MOST + ".");
    }
}
