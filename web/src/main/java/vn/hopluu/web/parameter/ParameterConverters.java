package vn.hopluu.web.parameter;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hopluu.web.language.Message;

/// Reads what stands in an address into days, whole numbers, truths and words of a list, each in one way.
@Provider
public class ParameterConverters implements ParamConverterProvider {

    private static final int MOST_DIGITS = 18;

    private static final Message WHOLE_NUMBER = Message.of("web.rule.whole-number");
    private static final Message TRUTH = Message.of("web.rule.truth");

    private static final Map<Class<?>, Kind> KINDS = Map.of(
            LocalDate.class, new Kind(Message.of("web.rule.day"), Days::parse),
            Integer.class, new Kind(WHOLE_NUMBER, ParameterConverters::integer),
            int.class, new Kind(WHOLE_NUMBER, ParameterConverters::integer),
            Long.class, new Kind(WHOLE_NUMBER, ParameterConverters::number),
            long.class, new Kind(WHOLE_NUMBER, ParameterConverters::number),
            Boolean.class, new Kind(TRUTH, ParameterConverters::truth),
            boolean.class, new Kind(TRUTH, ParameterConverters::truth));

    /// @param rule what a text must be
    /// @param parser null for a text that is none
    private record Kind(Message rule, Function<String, @Nullable Object> parser) {

        static Kind words(Class<?> type) {
            Map<String, Object> words = Arrays.stream(type.getEnumConstants())
                    .collect(Collectors.toMap(word -> ((Enum<?>) word).name(), Function.identity()));
            String all = Arrays.stream(type.getEnumConstants())
                    .map(word -> ((Enum<?>) word).name())
                    .collect(Collectors.joining(", "));
            return new Kind(Message.of("web.rule.one-of", all), words::get);
        }
    }

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        Kind kind = type.isEnum() ? Kind.words(type) : KINDS.get(type);
        return kind == null ? null : new Converter<>(name(annotations), kind);
    }

    private static String name(Annotation[] annotations) {
        return Arrays.stream(annotations)
                .flatMap(annotation -> switch (annotation) {
                    case QueryParam query -> Stream.of(query.value());
                    case PathParam path -> Stream.of(path.value());
                    default -> Stream.empty();
                })
                .findFirst()
                .orElseGet(() -> Message.of("web.parameter.in-address").text());
    }

    private record Converter<T>(String name, Kind kind) implements ParamConverter<T> {

        @Override
        @SuppressWarnings("unchecked") // A kind is kept under the type that it makes
        public @Nullable T fromString(@Nullable String text) {
            if (text == null) {
                return null;
            }
            Object read = kind.parser().apply(text);
            if (read == null) {
                throw BadParameter.of(name, text, kind.rule());
            }
            return (T) read;
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }

    private static @Nullable Object integer(String text) {
        return number(text) instanceof Long number && number <= Integer.MAX_VALUE ? number.intValue() : null;
    }

    private static @Nullable Object number(String text) {
        boolean isNumber = text.length() <= MOST_DIGITS
                && !text.isEmpty()
                && text.chars().allMatch(each -> each >= '0' && each <= '9');
        return isNumber ? (Object) Long.valueOf(text) : null;
    }

    private static @Nullable Object truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> null;
        };
    }
}
