package vn.hopluu.web.list;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.parameter.BadParameter;
import vn.hopluu.web.parameter.Numbers;

/// Which page of a list is asked for.
public class PageRequest {

    private static final String LIMIT = "limit";
    private static final String AFTER = "after";
    private static final int USUAL = 100;
    private static final int MOST = 1_000;

    @QueryParam(LIMIT)
    @Parameter(description = "How many items at most; a page of what is large may hold fewer")
    @Schema(minimum = "1", maximum = "1000", defaultValue = "100")
    @Nullable
    Integer limit;

    @QueryParam(AFTER)
    @Parameter(description = "As the address of the next page says it")
    @Nullable
    String after;

    @Context
    @Nullable
    UriInfo address;

    /// The first page of a list that nobody asked for by its address.
    public static PageRequest first(int limit) {
        PageRequest page = new PageRequest();
        page.limit = limit;
        return page;
    }

    /// How many items the page holds at most.
    ///
    /// @throws RuntimeException a 400 problem where it is not a number from 1 to 1,000
    public int limit() {
        return limit == null ? USUAL : Numbers.within(LIMIT, limit, 1, MOST);
    }

    /// The same for a list whose items are so large, or take so long, that a page never holds more than `most`.
    public PageRequest atMost(int most) {
        PageRequest smaller = first(Math.min(limit(), most));
        smaller.after = after;
        smaller.address = address;
        return smaller;
    }

    /// One more than the page holds, so as to know whether another one follows.
    public int rowsToRead() {
        return limit() + 1;
    }

    /// The key of the last item of the page before, empty on the first page.
    public String after() {
        return after == null ? "" : after;
    }

    /// The 400 for an `after` that is no key of the list.
    public static HttpProblem notAKey(@Nullable String after) {
        return BadParameter.of(AFTER, after, Message.of("web.rule.next-page"));
    }

    /// The same for a list in the order of a number.
    ///
    /// @param first what stands before all
    /// @throws RuntimeException a 400 problem where it is none
    public long after(long first) {
        if (after == null) {
            return first;
        }
        if (!after.matches("[0-9]{1,18}")) {
            throw notAKey(after);
        }
        return Long.parseLong(after);
    }

    /// The same for a list in the order of names, which the key has with slashes between them.
    ///
    /// @return as many names as were asked for, empty ones on the first page
    /// @throws RuntimeException a 400 problem where the key has another number of them
    public List<String> afterNames(int count) {
        if (after == null) {
            return Collections.nCopies(count, "");
        }
        List<String> names = List.of(after.split("/", -1));
        if (names.size() != count) {
            throw notAKey(after);
        }
        return names;
    }

    /// The page.
    ///
    /// @param rows at most [#rowsToRead] of them
    public <T> Page<T> of(List<T> rows, Function<T, ?> key) {
        return of(rows, key, Function.identity());
    }

    /// The page of what rows show.
    ///
    /// @param view null for a row that shows nothing
    public <T, V> Page<V> of(List<T> rows, Function<T, ?> key, Function<T, @Nullable V> view) {
        List<T> shown = shown(rows);
        return new Page<>(
                shown.stream().map(view).filter(Objects::nonNull).toList(),
                shown.size() < rows.size() ? next(key.apply(shown.getLast())) : null);
    }

    /// Those of the rows that the page shows.
    public <T> List<T> shown(List<T> rows) {
        return rows.subList(0, Math.min(rows.size(), limit()));
    }

    /// The address of the page after this one.
    ///
    /// @param last the key of this page's last item, null where no page follows
    public @Nullable URI next(@Nullable Object last) {
        if (last == null) {
            return null;
        }
        UriInfo asked = Objects.requireNonNull(address, "a page that was asked for by its address");
        UriBuilder next = UriBuilder.fromPath(asked.getPath());
        // In one order, so that the same page always says the same
        new TreeMap<>(asked.getQueryParameters()).forEach((name, values) -> {
            if (!name.equals(AFTER)) {
                next.queryParam(name, "{" + name + "}").resolveTemplate(name, values.getFirst());
            }
        });
        return next.queryParam(AFTER, "{" + AFTER + "}")
                .resolveTemplate(AFTER, last)
                .build();
    }
}
