package vn.hopluu.report.report;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hopluu.web.problem.Problem;
import vn.hopluu.web.problem.WebProblem;

/// Which reports a list asks for.
///
/// @param limit how many at most, 1 to 500
/// @param after the id after which the page begins, 0 for the first
record ListRequest(
        @Nullable String unit,
        @Nullable String form,
        @Nullable String period,
        int limit,
        long after) {

    private static final int USUAL = 50;
    private static final int MOST = 500;
    private static final Set<String> KNOWN = Set.of("unit", "form", "period", "limit", "after");

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for a parameter that is unknown or out of range
    static ListRequest of(MultivaluedMap<String, String> query) {
        for (String name : query.keySet()) {
            if (!KNOWN.contains(name)) {
                throw Problem.of(WebProblem.MALFORMED, "The list knows unit, form, period, limit and after only.");
            }
        }
        String form = query.getFirst("form");
        String period = query.getFirst("period");
        if (form != null && !ReportAddresses.isForm(form) || period != null && !ReportAddresses.isPeriod(period)) {
            throw Problem.of(WebProblem.MALFORMED, "form is a form's code, period reads like 2024-Q1.");
        }
        return new ListRequest(
                query.getFirst("unit"),
                form,
                period,
                (int) number(query.getFirst("limit"), "limit", USUAL, 1, MOST),
                number(query.getFirst("after"), "after", 0, 0, Long.MAX_VALUE));
    }

    private static long number(@Nullable String text, String name, long usual, long least, long most) {
        if (text == null) {
            return usual;
        }
        try {
            long value = Long.parseLong(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Not a number: refused like one that is out of range
        }
        throw Problem.of(WebProblem.MALFORMED, name + " is a whole number from " + least + " to " + most + ".");
    }

    /// The address of the page that begins after an id.
    URI next(long lastId) {
        UriBuilder address = UriBuilder.fromPath("/api/v1/reports");
        if (unit != null) {
            address.queryParam("unit", unit);
        }
        if (form != null) {
            address.queryParam("form", form);
        }
        if (period != null) {
            address.queryParam("period", period);
        }
        return address.queryParam("limit", limit).queryParam("after", lastId).build();
    }
}
