package vn.hopluu.web.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Texts on the way in: composed letters (NFC), so that one Vietnamese word is one sequence of characters
/// whichever keyboard typed it, and without characters of no width, which come along when text is copied
/// and make two names of one. Refused are control characters (no database column keeps NUL), half of a
/// surrogate pair, and marks that turn the direction of writing, which make a text look like another.
/// Nothing else is changed: tags and formulas are text.
final class TextDeserializer extends StdScalarDeserializer<String> {

    private static final long serialVersionUID = 1L;

    /// Control characters but tab and the ends of lines; embeddings, overrides and isolates of direction.
    private static final Pattern UNSEEN =
            Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x9F\\u202A-\\u202E\\u2066-\\u2069]");

    /// Soft hyphen, zero-width space and joiners, word joiner, byte order mark.
    private static final Pattern WIDTHLESS = Pattern.compile("[\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]");

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
            throw new UnusableText(json, "a text without half of a surrogate pair");
        }
        Matcher unseen = UNSEEN.matcher(text);
        if (unseen.find()) {
            throw new UnusableText(
                    json,
                    "a text without the character U+%04X, which is not seen: delete it"
                            .formatted(unseen.group().codePointAt(0)));
        }
        return Normalizer.normalize(WIDTHLESS.matcher(text).replaceAll(""), Normalizer.Form.NFC);
    }

    private static boolean hasLoneSurrogate(String text) {
        return text.codePoints()
                .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
