package vn.hopluu.web.edge;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a browser is told with every answer: not to guess its type, not to say elsewhere where it came from, not to
/// show it within another's page, and not to hand it to one.
final class SecurityHeaders {

    private static final String POLICY = "Content-Security-Policy";

    /// Scripts and styles come from here as files of their own: nothing that stands in a page is run.
    private static final String OF_PAGES = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// What is no page loads nothing, should a browser take it for one.
    private static final String OF_DATA = "default-src 'none'; frame-ancestors 'none'";

    private SecurityHeaders() {}

    static void add(MultiMap headers) {
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        boolean isPage = isPage(headers.get(HttpHeaders.CONTENT_TYPE));
        headers.set(POLICY, isPage ? OF_PAGES : OF_DATA);
        if (isPage) {
            headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        }
    }

    private static boolean isPage(@Nullable String type) {
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("text/html");
    }
}
