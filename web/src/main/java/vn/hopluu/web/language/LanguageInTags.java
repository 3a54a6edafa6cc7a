package vn.hopluu.web.language;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An English answer is not the Vietnamese one, so its tag is another: it ends with `.en`. Who changes something names
/// the state, in whichever language he has read it.
///
/// It stands outside of whatever gives or reads tags, and inside of what dates them with the database's incarnation.
@Provider
@Priority(Priorities.HEADER_DECORATOR + 50)
class LanguageInTags implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String ENGLISH = ".en";
    private static final String NOBODYS = "~";
    private static final Pattern TAG = Pattern.compile("\"([^\"]*+)\"");

    @Override
    public void filter(ContainerRequestContext request) {
        Language language = Language.current();
        change(request, HttpHeaders.IF_MATCH, LanguageInTags::state);
        change(request, HttpHeaders.IF_NONE_MATCH, tag -> held(tag, language));
    }

    private static void change(ContainerRequestContext request, String header, UnaryOperator<String> tag) {
        request.getHeaders()
                .computeIfPresent(
                        header,
                        (name, lines) ->
                                lines.stream().map(line -> changed(line, tag)).toList());
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (Language.current() == Language.ENGLISH) {
            response.getHeaders()
                    .computeIfPresent(
                            HttpHeaders.ETAG,
                            (name, tags) ->
                                    tags.stream().map(LanguageInTags::english).toList());
        }
    }

    private static Object english(Object tag) {
        return tag instanceof EntityTag entity
                ? new EntityTag(entity.getValue() + ENGLISH, entity.isWeak())
                : changed(String.valueOf(tag), value -> value + ENGLISH);
    }

    /// What a reader holds in this language; what he holds in another one is made into what nobody gave.
    static String held(String tag, Language language) {
        if (language == Language.VIETNAMESE) {
            return tag;
        }
        return tag.endsWith(ENGLISH) ? state(tag) : tag + NOBODYS;
    }

    /// The state, without the language in which it was read.
    static String state(String tag) {
        return tag.endsWith(ENGLISH) ? tag.substring(0, tag.length() - ENGLISH.length()) : tag;
    }

    private static String changed(String line, UnaryOperator<String> tag) {
        return TAG.matcher(line).replaceAll(found -> Matcher.quoteReplacement('"' + tag.apply(found.group(1)) + '"'));
    }
}
