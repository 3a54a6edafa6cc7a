package vn.hopluu.plan.problem;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.FieldError;
import vn.hopluu.web.problem.Problem;
import vn.hopluu.web.problem.WebProblem;

/// Everything that is wrong in one body, found in one pass.
///
/// A reading method that finds its value wrong notes it and returns a stand-in, so that reading goes on;
/// [#refuseIfAny] then ends the request before a stand-in can be used.
public final class Findings {

    /// The longest name, title or expression.
    public static final int LONGEST_TEXT = 1_000;

    private static final Pattern ACT_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/@-]{0,79}");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
    private static final Message CODE_RULE = Message.of("plan.rule.code");
    private static final int MOST_ITEMS = 2_000;
    private static final Message MOMENT_RULE = Message.of("plan.rule.moment");
    private static final LocalDate STAND_IN_DAY = LocalDate.EPOCH;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    private final List<FieldError> errors = new ArrayList<>();

    /// The body itself, refused where it is `null` or absent.
    public static <B> B present(@Nullable B body) {
        if (body == null) {
            throw Problem.of(WebProblem.MALFORMED, Message.of("plan.findings.no-body"));
        }
        return body;
    }

    /// What names an act; the empty text where it is noted.
    public String actId(@Nullable String id) {
        if (id == null || !ACT_ID.matcher(id).matches()) {
            add("/id", id == null ? "missing" : "bad-id", id, Message.of("plan.rule.act-id"));
            return "";
        }
        return id;
    }

    public static boolean isCode(@Nullable String text) {
        return text != null && CODE.matcher(text).matches();
    }

    /// How much is wrong so far: a caller that needs a sound value to go on sees here whether it has one.
    public int count() {
        return errors.size();
    }

    /// Notes that a value is wrong.
    public void add(String pointer, String code, @Nullable Object value, Message rule) {
        errors.add(new FieldError(pointer, code, value == null ? null : value.toString(), rule));
    }

    /// A text that must be there, NFC, without spaces around it.
    public String text(String pointer, @Nullable String value) {
        String text = optionalText(pointer, value);
        if (value == null) {
            add(pointer, "missing", null, Message.of("plan.findings.text", LONGEST_TEXT));
        }
        return text == null ? "" : text;
    }

    /// A text that may be left out, but says something where it is there: a blank is refused, not taken for none.
    public @Nullable String optionalText(String pointer, @Nullable String value) {
        if (value == null) {
            return null;
        }
        if (value.isBlank()) {
            add(pointer, "blank", value, Message.of("plan.findings.blank", LONGEST_TEXT));
            return null;
        }
        if (value.indexOf('\0') >= 0) {
            throw Problem.of(WebProblem.MALFORMED, Message.of("plan.findings.nul", pointer));
        }
        String text = Normalizer.normalize(value.strip(), Normalizer.Form.NFC);
        if (text.length() > LONGEST_TEXT) {
            add(pointer, "too-long", value, Message.of("plan.findings.too-long", LONGEST_TEXT));
        }
        return text;
    }

    public String code(String pointer, @Nullable String value) {
        if (value == null || !isCode(value)) {
            add(pointer, value == null ? "missing" : "bad-code", value, CODE_RULE);
            return "0";
        }
        return value;
    }

    /// A code that stands in the path.
    ///
    /// @throws RuntimeException a problem, at once: without it the rest has no subject
    public static String pathCode(String name, String value) {
        if (!isCode(value)) {
            throw Problem.of(
                    WebProblem.INVALID,
                    Message.of("plan.findings.path-code", name, CODE_RULE),
                    List.of(new FieldError("", "bad-code", value, CODE_RULE)));
        }
        return value;
    }

    public LocalDate day(String pointer, @Nullable String value) {
        LocalDate day = optionalDay(pointer, value);
        if (day == null) {
            if (value == null) {
                add(pointer, "missing", null, Message.of("plan.findings.day"));
            }
            return STAND_IN_DAY;
        }
        return day;
    }

    public @Nullable LocalDate optionalDay(String pointer, @Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(value);
            if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
                add(pointer, "out-of-range", value, Message.of("plan.rule.day-within", EARLIEST, LATEST));
            }
            return day;
        } catch (DateTimeParseException notADay) {
            add(pointer, "bad-day", value, Message.of("plan.findings.bad-day"));
            return null;
        }
    }

    /// A moment that must be there, with its offset: 17:00 is another moment in each zone.
    public Instant moment(String pointer, @Nullable String value) {
        Instant moment = optionalMoment(pointer, value);
        if (moment == null && value == null) {
            add(pointer, "missing", null, MOMENT_RULE);
        }
        return moment == null ? Instant.EPOCH : moment;
    }

    public @Nullable Instant optionalMoment(String pointer, @Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            OffsetDateTime moment = OffsetDateTime.parse(value);
            if (moment.toLocalDate().isBefore(EARLIEST) || moment.toLocalDate().isAfter(LATEST)) {
                add(pointer, "out-of-range", value, Message.of("plan.rule.day-within", EARLIEST, LATEST));
            }
            return moment.toInstant();
        } catch (DateTimeParseException notAMoment) {
            add(pointer, "bad-moment", value, MOMENT_RULE);
            return null;
        }
    }

    /// The days from `validFrom` to `validTo` must be in order.
    public void ordered(String pointer, LocalDate from, @Nullable LocalDate to) {
        if (to != null && to.isBefore(from)) {
            add(pointer, "not-in-order", to, Message.of("plan.findings.not-in-order", from));
        }
    }

    public int number(String pointer, @Nullable Integer value, int least, int most) {
        if (value == null || value < least || value > most) {
            add(
                    pointer,
                    value == null ? "missing" : "out-of-range",
                    value,
                    Message.of("plan.findings.number", least, most));
            return least;
        }
        return value;
    }

    public <E extends Enum<E>> E oneOf(String pointer, @Nullable String value, Class<E> choices) {
        E[] all = choices.getEnumConstants();
        for (E choice : all) {
            if (choice.name().equals(value)) {
                return choice;
            }
        }
        add(
                pointer,
                value == null ? "missing" : "unknown-value",
                value,
                Message.of("plan.rule.one-of", Arrays.toString(all)));
        return all[0];
    }

    /// Reads each item of a list; an absent list is an empty one, a `null` item is a finding.
    ///
    /// @param reading makes the item at a pointer into what it means
    public <I, O> List<O> each(String pointer, @Nullable List<@Nullable I> items, BiFunction<String, I, O> reading) {
        if (items == null) {
            return List.of();
        }
        if (items.size() > MOST_ITEMS) {
            add(pointer, "too-many", items.size(), Message.of("plan.rule.most-items", MOST_ITEMS));
            return List.of();
        }
        List<O> read = new ArrayList<>(items.size());
        for (int place = 0; place < items.size(); place++) {
            I item = items.get(place);
            if (item == null) {
                add(pointer + "/" + place, "missing", null, Message.of("plan.findings.not-null"));
            } else {
                read.add(reading.apply(pointer + "/" + place, item));
            }
        }
        return List.copyOf(read);
    }

    /// @throws RuntimeException a 422 problem that names every finding, where there are any
    public void refuseIfAny() {
        if (!errors.isEmpty()) {
            FieldError first = errors.getFirst();
            throw Problem.of(
                    WebProblem.INVALID,
                    Message.of("plan.findings.refused", errors.size(), first.pointer(), first.rule()),
                    List.copyOf(errors));
        }
    }
}
