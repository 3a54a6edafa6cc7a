package vn.hopluu.web.problem;

import java.util.regex.Pattern;

/// A kind of problem. A service names its own where they are thrown.
///
/// @param slug the last part of the problem's `type` URI: `unknown-unit`
/// @param status the HTTP status
/// @param title one short sentence, the same for every occurrence
public record ProblemType(String slug, int status, String title) {

    private static final Pattern SLUG = Pattern.compile("[a-z]+(-[a-z]+)*");

    public ProblemType {
        if (!SLUG.matcher(slug).matches() || status < 400 || status > 599 || title.isBlank()) {
            throw new IllegalArgumentException("no kind of problem: " + slug + ", " + status + ", " + title);
        }
    }
}
