package vn.hopluu.web.language;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;

/// The words of a constant, or of each constant of a list.
final class WordSerializer extends StdSerializer<Object> {

    private static final long serialVersionUID = 1L;

    private final Class<? extends Enum<?>> type;

    /// @param type of what is named as text
    WordSerializer(Class<? extends Enum<?>> type) {
        super(Object.class);
        this.type = type;
    }

    @Override
    public void serialize(Object value, JsonGenerator json, SerializerProvider provider) throws IOException {
        if (value instanceof Collection<?> constants) {
            json.writeStartArray();
            for (Object constant : constants) {
                json.writeString(words(constant));
            }
            json.writeEndArray();
        } else {
            json.writeString(words(value));
        }
    }

    /// A name, in capitals or small letters. One that is none of the type's stands for itself: a sender may be
    /// newer than this service.
    /// may be newer than this service.
    private String words(Object value) {
        if (value instanceof Enum<?> constant) {
            return Message.word(constant).text();
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(value.toString()))
                .findFirst()
                .map(constant -> Message.word(constant).text())
                .orElse(value.toString());
    }
}
