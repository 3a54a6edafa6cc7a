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
                invalid(at, null, String.valueOf(rule.getMessage()));
            case JsonMappingException wrapped
            when wrapped.getCause() instanceof JsonProcessingException cause -> of(cause);
            default -> malformed(e, syntax(at, e));
        };
    }

    private static HttpProblem malformed(JsonProcessingException e, FieldError error) {
        return Problem.of(
                WebProblem.MALFORMED,
                "The body cannot be read" + place(e) + ": " + error.rule() + ". Nothing was stored.",
                List.of(error));
    }

    private static HttpProblem invalid(String at, @Nullable String value, String rule) {
        return Problem.of(
                WebProblem.INVALID,
                at + " must be " + rule + ". Nothing was stored.",
                List.of(new FieldError(at, "wrong-kind", value, rule)));
    }

    private static FieldError structure(String at, MismatchedInputException e) {
        String message = String.valueOf(e.getOriginalMessage());
        if (message.startsWith("Trailing token")) {
            return new FieldError("", "trailing-content", null, "one JSON value and nothing after it");
        }
        if (message.startsWith("No content")) {
            return new FieldError("", "no-body", null, "a JSON object");
        }
        Class<?> target = e.getTargetType();
        boolean list = target != null && (target.isArray() || Iterable.class.isAssignableFrom(target));
        return new FieldError(at, "wrong-structure", null, list ? "a JSON array" : "a JSON object");
    }

    private static FieldError syntax(String at, JsonProcessingException e) {
        if (e instanceof StreamConstraintsException) {
            return new FieldError(
                    at,
                    "out-of-bounds",
                    null,
                    "at most %d levels, texts of %d characters and numbers of %d digits"
                            .formatted(StrictJson.DEEPEST, StrictJson.LONGEST_TEXT, StrictJson.LONGEST_NUMBER));
        }
        if (String.valueOf(e.getOriginalMessage()).startsWith("Duplicate field")) {
            return new FieldError(at, "duplicate-field", null, "each field once");
        }
        return new FieldError(at, "not-json", null, "JSON in UTF-8 (RFC 8259)");
    }

    private static String knownFields(UnrecognizedPropertyException unknown) {
        return Optional.ofNullable(unknown.getKnownPropertyIds()).orElse(List.of()).stream()
                .map(String::valueOf)
                .sorted()
                .collect(Collectors.joining(", ", "a field of the contract: ", ""));
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

    private static String rule(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(String::valueOf)
                    .collect(Collectors.joining(", ", "one of ", ""));
        }
        if (type == String.class) {
            return "a text in quotes";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        }
        if (type == LocalDate.class) {
            return "a day of the calendar like \"2024-02-28\"";
        }
        if (type == Instant.class || type == OffsetDateTime.class) {
            return "a time with its offset like \"2024-03-01T08:00:00+07:00\"";
        }
        return type == BigDecimal.class || type == BigInteger.class
                ? "a JSON number without quotes"
                : "a JSON integer without quotes, in range";
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

    private static String place(JsonProcessingException e) {
        JsonLocation location = e.getLocation();
        return location == null || location.getLineNr() < 1
                ? ""
                : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
