package vn.hopluu.web.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/// Texts on the way in: composed letters (NFC), so that one Vietnamese word is one sequence of characters
/// whichever keyboard typed it; no NUL and no half of a surrogate pair, which no database column keeps. Nothing
/// else is changed: tags and formulas are text.
final class CleanText extends StdScalarDeserializer<String> {

    private static final long serialVersionUID = 1L;

    private CleanText() {
        super(String.class);
    }

    static SimpleModule module() {
        return new SimpleModule("clean-text").addDeserializer(String.class, new CleanText());
    }

    @Override
    public @Nullable String deserialize(JsonParser json, DeserializationContext context) throws IOException {
        String text = StringDeserializer.instance.deserialize(json, context);
        if (text == null) {
            return null;
        }
        if (text.indexOf('\0') >= 0) {
            throw new UnusableText(json, "a text without the character NUL");
        }
        if (hasLoneSurrogate(text)) {
            throw new UnusableText(json, "a text without half of a surrogate pair");
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static boolean hasLoneSurrogate(String text) {
        return text.codePoints()
                .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
