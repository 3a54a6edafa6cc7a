package vn.hopluu.launcher.identity;

import java.net.http.HttpRequest;
import java.util.Optional;

/// What the launcher's own requests show of who sends them.
@FunctionalInterface
public interface TokenSource {

    /// An access token that holds for a while yet; none where nobody is asked who they are.
    ///
    /// @throws vn.hopluu.launcher.LauncherException if there should be one and is not
    Optional<String> token();

    /// For services that ask nobody.
    static TokenSource none() {
        return Optional::empty;
    }

    /// One that somebody else has got, and renews.
    static TokenSource of(String token) {
        return () -> Optional.of(token);
    }

    /// Puts the token into a request.
    default HttpRequest.Builder identify(HttpRequest.Builder request) {
        token().ifPresent(token -> request.setHeader("Authorization", "Bearer " + token));
        return request;
    }
}
