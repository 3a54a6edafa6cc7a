package vn.hopluu.web.edge;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.Set;

/// Whose page, if any, made the browser send a request: told by `Origin` and by fetch metadata (`Sec-Fetch-*`), which
/// no page can set. Who sends neither is no browser of these years, and no page can abuse it.
final class Initiator {

    private static final String ORIGIN = "Origin";
    private static final String SITE = "Sec-Fetch-Site";
    private static final String MODE = "Sec-Fetch-Mode";
    private static final String OPAQUE = "null";
    private static final Set<HttpMethod> NAVIGATING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final AllowedOrigins origins;

    Initiator(AllowedOrigins origins) {
        this.origins = origins;
    }

    /// Reads are refused to other pages, too: none may read the answer, but one could hold streams open.
    boolean isForeign(HttpMethod method, MultiMap headers) {
        List<String> said = headers.getAll(ORIGIN);
        if (said.isEmpty()) {
            return isCrossSite(headers) && !isNavigation(method, headers);
        }
        return !said.stream().allMatch(origin -> isOwn(origin, headers));
    }

    private boolean isOwn(String origin, MultiMap headers) {
        if (origin.equals(OPAQUE)) {
            // A form of an own page whose referrer policy is no-referrer, as ours is; a sandboxed frame is cross-site.
            return "same-origin".equals(headers.get(SITE));
        }
        return origins.isListed(origin) || origins.isOwn(origin) && !isCrossSite(headers);
    }

    private static boolean isCrossSite(MultiMap headers) {
        return headers.getAll(SITE).stream().anyMatch("cross-site"::equalsIgnoreCase);
    }

    /// Somebody follows a link to here.
    private static boolean isNavigation(HttpMethod method, MultiMap headers) {
        return NAVIGATING.contains(method) && "navigate".equals(headers.get(MODE));
    }
}
