package vn.hopluu.report.register;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hopluu.web.problem.Problem;
import vn.hopluu.web.problem.WebProblem;

/// The parameters of a list, read strictly: an unknown one, a doubled one and one that cannot be read are 400.
public final class ListQuery {

    private static final int USUAL = 50;
    private static final int MOST = 200;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    private final String path;
    private final MultivaluedMap<String, String> values;

    private ListQuery(String path, MultivaluedMap<String, String> values) {
        this.path = path;
        this.values = values;
    }

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for a parameter that is unknown or doubled
    public static ListQuery of(UriInfo uri, Set<String> known) {
        MultivaluedMap<String, String> values = uri.getQueryParameters();
        for (var parameter : values.entrySet()) {
            if (!known.contains(parameter.getKey())) {
                throw refused("The address knows these parameters only: " + String.join(", ", new TreeSet<>(known)));
            }
            if (parameter.getValue().size() != 1) {
                throw refused(parameter.getKey() + " is said once");
            }
        }
        return new ListQuery(uri.getPath(), values);
    }

    public @Nullable String text(String name) {
        return values.getFirst(name);
    }

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 400 where it is missing
    public String required(String name) {
        String value = text(name);
        if (value == null || value.isEmpty()) {
            throw refused("Say " + name + "=…");
        }
        return value;
    }

    /// How many entries a page holds at most.
    public int limit() {
        return (int) number("limit", USUAL, 1, MOST);
    }

    /// The id after which the page begins.
    public long after() {
        return number("after", 0, 0, Long.MAX_VALUE);
    }

    public long number(String name, long usual, long least, long most) {
        String text = text(name);
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
        throw refused(name + " is a whole number from " + least + " to " + most);
    }

    public @Nullable LocalDate day(String name) {
        String text = text(name);
        return text == null ? null : day(name, text);
    }

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 400 where the text is not a day
    public static LocalDate day(String name, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // No day of the calendar: refused like one that is out of range
        }
        throw refused(name + " is a day of the calendar like 2024-02-28");
    }

    public boolean flag(String name) {
        return switch (text(name)) {
            case null -> false;
            case "true" -> true;
            case "false" -> false;
            default -> throw refused(name + " is true or false");
        };
    }

    public <E extends Enum<E>> @Nullable E one(String name, Class<E> type) {
        String text = text(name);
        List<E> constants = List.of(type.getEnumConstants());
        return text == null
                ? null
                : constants.stream()
                        .filter(constant -> constant.name().equals(text))
                        .findFirst()
                        .orElseThrow(() -> refused(name + " is one of "
                                + Arrays.stream(type.getEnumConstants())
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", "))));
    }

    /// The address of the page that begins after an entry, all else as it was asked.
    public URI next(String after) {
        UriBuilder address = UriBuilder.fromPath(path);
        values.forEach((name, value) -> {
            if (!name.equals("after")) {
                address.queryParam(name, "{" + name + "}").resolveTemplate(name, value.getFirst());
            }
        });
        return address.queryParam("after", after).build();
    }

    /// The address of the page after this one, or null where this is the last.
    ///
    /// @param last the id of this page's last entry, or null where no page follows
    public @Nullable URI next(@Nullable Long last) {
        return last == null ? null : next(last.toString());
    }

    /// A page with a `Link` to the next one, where there is one.
    public static Response linked(Object page, @Nullable URI next) {
        Response.ResponseBuilder answer = Response.ok(page);
        return next == null
                ? answer.build()
                : answer.header("Link", "<" + next + ">; rel=\"next\"").build();
    }

    static RuntimeException refused(String rule) {
        return Problem.of(WebProblem.MALFORMED, rule + ".");
    }
}
