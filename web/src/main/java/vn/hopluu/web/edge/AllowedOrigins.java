package vn.hopluu.web.edge;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Whose pages may send requests here.
///
/// Unless origins are listed, an origin is own where its host is, on whatever port: the services and a portal before
/// them stand side by side on the ports of one host.
final class AllowedOrigins {

    private static final Pattern ORIGIN = Pattern.compile("https?://([^/?#@\\s]+)");

    private final AllowedHosts hosts;
    private final Set<String> listed;

    /// @param listed such as `https://tonghop.example`; empty: every port of the hosts
    /// @throws IllegalArgumentException for what is no origin, which would never be met
    AllowedOrigins(AllowedHosts hosts, Collection<String> listed) {
        this.hosts = hosts;
        this.listed = listed.stream().map(AllowedOrigins::checked).collect(Collectors.toUnmodifiableSet());
    }

    private static String checked(String origin) {
        String normal = normal(origin.strip());
        if (!ORIGIN.matcher(normal).matches()) {
            throw new IllegalArgumentException("hopluu.http.origins takes origins such as https://tonghop.example:8443,"
                    + " without a path: \"" + origin + "\" is none.");
        }
        return normal;
    }

    boolean isOwn(String origin) {
        if (!listed.isEmpty()) {
            return isListed(origin);
        }
        Matcher matcher = ORIGIN.matcher(normal(origin));
        return matcher.matches() && hosts.admits(matcher.group(1));
    }

    /// Named by whoever set this service up, and not merely on a host of ours.
    boolean isListed(String origin) {
        return listed.contains(normal(origin));
    }

    private static String normal(String origin) {
        return origin.toLowerCase(Locale.ROOT);
    }
}
