package vn.hopluu.web.problem;

import java.util.List;
import java.util.regex.Pattern;
import vn.hopluu.web.language.Message;

/// A kind of problem. A service names its own where they are thrown.
///
/// @param module whose texts have its title, one short sentence that is the same for every occurrence, under
///     `module.title.slug`
/// @param slug the last part of the problem's `type` URI: `unknown-unit`
/// @param status the HTTP status
public record ProblemType(String module, String slug, int status) {

    private static final Pattern SLUG = Pattern.compile("[a-z]+(-[a-z]+)*");

    public ProblemType {
        if (!SLUG.matcher(slug).matches() || status < 400 || status > 599) {
            throw new IllegalArgumentException("no kind of problem: " + slug + ", " + status);
        }
    }

    /// The kind in words.
    Message title() {
        return new Message(module + ".title." + slug, List.of());
    }
}
