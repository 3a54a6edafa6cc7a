package vn.hopluu.web.edge;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The names under which this service is called.
///
/// A page whose name is made to point at this machine (DNS rebinding) is same-origin for the browser, and all that it
/// cannot choose is the name: the browser sends it in `Host`.
final class AllowedHosts {

    private static final Pattern AUTHORITY = Pattern.compile("(\\[[0-9a-fA-F:.]+]|[^\\[\\]:/?#@\\s]+)(?::[0-9]{0,5})?");

    /// No name of the DNS looks like one, so rebinding cannot bring it about.
    private static final Pattern IP_ADDRESS = Pattern.compile("\\[.*]|[0-9]{1,3}(?:\\.[0-9]{1,3}){3}");

    private final Set<String> names;

    /// @param names without ports; an IPv6 address in brackets
    /// @throws IllegalArgumentException for a name with a port, which would never be met
    AllowedHosts(Collection<String> names) {
        this.names = names.stream().map(AllowedHosts::checked).collect(Collectors.toUnmodifiableSet());
    }

    private static String checked(String name) {
        String stripped = name.strip();
        return nameIn(stripped)
                .filter(found -> found.equalsIgnoreCase(stripped))
                .orElseThrow(() -> new IllegalArgumentException("hopluu.http.hosts takes names without ports, an IPv6"
                        + " address in brackets: \"" + name + "\" is none."));
    }

    /// @param authority `host` or `host:port`
    boolean admits(String authority) {
        return nameIn(authority).filter(names::contains).isPresent();
    }

    /// For a port whose callers know it by its address, as probes and scrapers do.
    boolean admitsOrIsAddress(String authority) {
        return admits(authority)
                || nameIn(authority)
                        .filter(name -> IP_ADDRESS.matcher(name).matches())
                        .isPresent();
    }

    private static Optional<String> nameIn(String authority) {
        Matcher matcher = AUTHORITY.matcher(authority);
        return matcher.matches() ? Optional.of(matcher.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }
}
