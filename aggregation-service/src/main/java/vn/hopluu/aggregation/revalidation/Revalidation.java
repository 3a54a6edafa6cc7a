package vn.hopluu.aggregation.revalidation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hopluu.web.access.CallerScope;

/// Answers with a tag, or with 304 where the caller holds the answer of this state already (RFC 9110, 13.1.2).
@ApplicationScoped
public class Revalidation {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([^\"]*+)\"");

    private final CallerScope caller;
    private final Request request;
    private final HttpHeaders headers;

    Revalidation(CallerScope caller, Request request, HttpHeaders headers) {
        this.caller = caller;
        this.request = request;
        this.headers = headers;
    }

    /// @param view read only where the caller does not hold it
    public Response answer(AnswerTag tag, Supplier<?> view) {
        return respond(tag, () -> Response.ok(view.get()));
    }

    /// The same, where more than a body is to be said.
    public Response respond(AnswerTag state, Supplier<ResponseBuilder> answer) {
        EntityTag tag = state.in(caller.name());
        if (names(headers.getRequestHeader(HttpHeaders.IF_NONE_MATCH), tag.getValue())) {
            return Response.notModified(tag).build();
        }
        ResponseBuilder refused =
                headers.getHeaderString(HttpHeaders.IF_MATCH) == null ? null : request.evaluatePreconditions(tag);
        return refused != null ? refused.build() : answer.get().tag(tag).build();
    }

    /// Compared weakly, as the RFC wants: a proxy that compresses makes a tag weak. JAX-RS alone would compare
    /// strongly.
    ///
    /// @param ifNoneMatch the header's lines: `*`, or tags with commas between them; what is neither names nothing
    static boolean names(@Nullable List<String> ifNoneMatch, String tag) {
        return Objects.requireNonNullElse(ifNoneMatch, List.<String>of()).stream()
                .anyMatch(line -> line.strip().equals("*")
                        || TAG.matcher(line)
                                .results()
                                .anyMatch(found -> found.group(1).equals(tag)));
    }
}
