package vn.hopluu.web.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.FieldError;
import vn.hopluu.web.problem.Problem;
import vn.hopluu.web.problem.WebProblem;

/// Says in our own words why JSON could not be read, and where. What a parser says of itself never reaches a caller.
///
/// What is not the JSON that the contract names is 400; a known field whose value is of the wrong kind is 422.
public final class JsonProblem {

    private JsonProblem() {}

    /// The problem behind an exception that reading JSON threw.
    public static HttpProblem of(JsonProcessingException e) {
        String at = pointer(e);
        return switch (e) {
            case UnrecognizedPropertyException unknown ->
                malformed(e, new FieldError(at, "unknown-field", unknown.getPropertyName(), knownFields(unknown)));
            case InvalidFormatException format
            when isScalar(format.getTargetType()) ->
                invalid(at, String.valueOf(format.getValue()), rule(format.getTargetType()));
            case UnusableText text -> malformed(e, new FieldError(at, "unusable-text", null, text.rule()));
            case MismatchedInputException kind
            when isScalar(kind.getTargetType()) -> invalid(at, null, rule(kind.getTargetType()));
            case MismatchedInputException kind -> malformed(e, structure(at, kind));
            case ValueInstantiationException refused
            when refused.getCause() instanceof IllegalArgumentException rule ->
                refused(at, String.valueOf(rule.getMessage()));
            case JsonMappingException wrapped
            when wrapped.getCause() instanceof JsonProcessingException cause -> of(cause);
            default -> malformed(e, syntax(at, e));
        };
    }

    private static HttpProblem malformed(JsonProcessingException e, FieldError error) {
        return Problem.of(WebProblem.MALFORMED, unreadable(e, error.rule()), List.of(error));
    }

    private static HttpProblem invalid(String at, @Nullable String value, Message rule) {
        return Problem.of(
                WebProblem.INVALID,
                Message.of("web.json.wrong-kind", at, rule),
                List.of(new FieldError(at, "wrong-kind", value, rule)));
    }

    /// What a record of the contract says of what it refuses.
    private static HttpProblem refused(String at, String rule) {
        return Problem.of(
                WebProblem.INVALID,
                Message.of("web.json.wrong-kind", at, rule),
                List.of(new FieldError(at, "wrong-kind", null, rule)));
    }

    private static FieldError structure(String at, MismatchedInputException e) {
        String message = String.valueOf(e.getOriginalMessage());
        if (message.startsWith("Trailing token")) {
            return new FieldError("", "trailing-content", null, Message.of("web.json.nothing-behind"));
        }
        if (message.startsWith("No content")) {
            return new FieldError("", "no-body", null, Message.of("web.json.object"));
        }
        Class<?> target = e.getTargetType();
        boolean list = target != null && (target.isArray() || Iterable.class.isAssignableFrom(target));
        return new FieldError(at, "wrong-structure", null, Message.of(list ? "web.json.array" : "web.json.object"));
    }

    private static FieldError syntax(String at, JsonProcessingException e) {
        if (e instanceof StreamConstraintsException) {
            return new FieldError(
                    at,
                    "out-of-bounds",
                    null,
                    Message.of(
                            "web.json.bounds", StrictJson.DEEPEST, StrictJson.LONGEST_TEXT, StrictJson.LONGEST_NUMBER));
        }
        if (String.valueOf(e.getOriginalMessage()).startsWith("Duplicate field")) {
            return new FieldError(at, "duplicate-field", null, Message.of("web.json.once"));
        }
        return new FieldError(at, "not-json", null, Message.of("web.json.syntax"));
    }

    private static Message knownFields(UnrecognizedPropertyException unknown) {
        return Message.of(
                "web.json.known-fields",
                Optional.ofNullable(unknown.getKnownPropertyIds()).orElse(List.of()).stream()
                        .map(String::valueOf)
                        .sorted()
                        .collect(Collectors.joining(", ")));
    }

    private static boolean isScalar(@Nullable Class<?> type) {
        return type != null
                && (type.isPrimitive()
                        || type.isEnum()
                        || Number.class.isAssignableFrom(type)
                        || type == Boolean.class
                        || type == String.class
                        || type.getName().startsWith("java.time."));
    }

    private static Message rule(Class<?> type) {
        if (type.isEnum()) {
            return Message.of(
                    "web.rule.one-of",
                    Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", ")));
        }
        if (type == String.class) {
            return Message.of("web.rule.text");
        }
        if (type == Boolean.class || type == boolean.class) {
            return Message.of("web.rule.truth");
        }
        if (type == LocalDate.class) {
            return Message.of("web.rule.json-day");
        }
        if (type == Instant.class || type == OffsetDateTime.class) {
            return Message.of("web.rule.json-moment");
        }
        boolean isDecimal = type == BigDecimal.class || type == BigInteger.class;
        return Message.of(isDecimal ? "web.rule.json-number" : "web.rule.json-integer");
    }

    /// A JSON Pointer (RFC 6901) to where reading stopped.
    private static String pointer(JsonProcessingException e) {
        if (!(e instanceof JsonMappingException mapping)) {
            return "";
        }
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }

    private static Message unreadable(JsonProcessingException e, String rule) {
        JsonLocation location = e.getLocation();
        return location == null || location.getLineNr() < 1
                ? Message.of("web.json.unreadable", rule)
                : Message.of("web.json.unreadable-at", location.getLineNr(), location.getColumnNr(), rule);
    }
}
