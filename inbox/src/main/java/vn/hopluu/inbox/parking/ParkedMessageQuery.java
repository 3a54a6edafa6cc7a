package vn.hopluu.inbox.parking;

import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.hopluu.inbox.Unusable;
import vn.hopluu.web.problem.Problem;
import vn.hopluu.web.problem.WebProblem;

/// Which parked messages, and from where on.
public class ParkedMessageQuery {

    private static final int PAGE = 100;
    private static final int LARGEST_PAGE = 500;

    @QueryParam("state")
    @Parameter(schema = @Schema(enumeration = {"WAITING", "HOPELESS", "DEAD", "DISCARDED"}))
    public @Nullable String state;

    @QueryParam("campaign")
    @Parameter(example = "DVCQ-Q/2024-Q1")
    public @Nullable String campaign;

    @QueryParam("reason")
    @Parameter(example = "UNKNOWN_UNIT")
    public @Nullable String reason;

    @QueryParam("topic")
    @Parameter(example = "hopluu.reports.v1")
    public @Nullable String topic;

    @QueryParam("after")
    @Parameter(description = "Of next: the id to go on behind", schema = @Schema(implementation = Long.class))
    public @Nullable String after;

    @QueryParam("limit")
    @Parameter(description = "1 to 500, else 100", schema = @Schema(implementation = Integer.class))
    public @Nullable String limit;

    ParkedRows.Filter filter() {
        return new ParkedRows.Filter(
                known("state", state, ParkedMessage.State.class),
                campaign,
                reason == null ? null : String.valueOf(known("reason", reason, Unusable.Reason.class)),
                topic);
    }

    long start() {
        return after == null ? 0 : number("after", after, 0, Long.MAX_VALUE);
    }

    int most() {
        return limit == null ? PAGE : (int) number("limit", limit, 1, LARGEST_PAGE);
    }

    /// The query of the page behind `last`.
    String next(long last) {
        StringBuilder next = new StringBuilder("?after=" + last);
        append(next, "limit", limit);
        append(next, "state", state);
        append(next, "campaign", campaign);
        append(next, "reason", reason);
        append(next, "topic", topic);
        return next.toString();
    }

    private static void append(StringBuilder next, String name, @Nullable String value) {
        if (value != null) {
            next.append('&')
                    .append(name)
                    .append('=')
                    .append(java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    private static <E extends Enum<E>> @Nullable E known(String name, @Nullable String text, Class<E> type) {
        if (text == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() -> bad(name + " must be one of " + Arrays.toString(type.getEnumConstants())));
    }

    private static long number(String name, String text, long least, long most) {
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below
        }
        throw bad(name + " must be a whole number from " + least + " to " + most);
    }

    private static RuntimeException bad(String rule) {
        return Problem.of(WebProblem.BAD_QUERY, "Query parameter " + rule + ".");
    }
}
