package vn.hopluu.web.language;

import com.fasterxml.jackson.annotation.JsonValue;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A text for a person that is put into words only where it is answered, in the reader's language. In JSON it is a
/// string.
///
/// @param key the module and the text's name in the module's bundle: `plan.unknown-unit` stands in
///     `vn/hopluu/plan/texts.properties` and, in English, `texts_en.properties`
/// @param arguments what stands in the text's places; a message among them is in the same language
@Schema(type = SchemaType.STRING)
public record Message(String key, List<@Nullable Object> arguments) {

    public Message {
        arguments = Collections.unmodifiableList(arguments);
    }

    /// @param key a literal: the text is looked for by it before anything runs
    public static Message of(String key, @Nullable Object... arguments) {
        return new Message(key, Arrays.asList(arguments.clone()));
    }

    /// What a constant is called, under `module.Type.CONSTANT`, or `module.Outer.Type.CONSTANT`.
    public static Message word(Enum<?> constant) {
        Class<?> type = constant.getDeclaringClass();
        return of(Texts.module(type) + "." + Texts.name(type) + "." + constant.name());
    }

    /// In the language of the request that is answered on this thread.
    @JsonValue
    public String text() {
        return in(Language.current());
    }

    public String in(Language language) {
        return new MessageFormat(Texts.pattern(key, language), language.locale())
                .format(arguments.stream()
                        .map(argument -> Arguments.shown(argument, language))
                        .toArray());
    }

    @Override
    public String toString() {
        return text();
    }
}
