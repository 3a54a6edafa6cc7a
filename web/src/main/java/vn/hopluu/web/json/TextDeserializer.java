package vn.hopluu.web.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import vn.hopluu.web.language.Message;

/// Texts on the way in: composed letters (NFC), so that one Vietnamese word is one sequence of characters
/// whichever keyboard typed it, and without characters of no width, which come along when text is copied
/// and make two names of one. Refused are control characters (no database column keeps NUL), half of a
/// surrogate pair, and marks that turn the direction of writing, which make a text look like another.
/// Nothing else is changed: tags and formulas are text.
final class TextDeserializer extends StdScalarDeserializer<String> {

    private static final long serialVersionUID = 1L;

    private TextDeserializer() {
        super(String.class);
    }

    static SimpleModule module() {
        return new SimpleModule("clean-text").addDeserializer(String.class, new TextDeserializer());
    }

    @Override
    public @Nullable String deserialize(JsonParser json, DeserializationContext context) throws IOException {
        String text = StringDeserializer.instance.deserialize(json, context);
        if (text == null) {
            return null;
        }
        if (hasLoneSurrogate(text)) {
            throw new UnusableText(json, Message.of("web.json.half-character"));
        }
        OptionalInt unseen = VisibleText.unseen(text);
        if (unseen.isPresent()) {
            throw new UnusableText(json, Message.of("web.json.unseen", "%04X".formatted(unseen.getAsInt())));
        }
        return VisibleText.composed(text);
    }

    private static boolean hasLoneSurrogate(String text) {
        return text.codePoints()
                .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
