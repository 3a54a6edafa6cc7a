package vn.hopluu.launcher.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// An access token that is asked for anew before it ends, for work that takes longer than the five minutes that one
/// lives.
final class RenewedToken implements TokenSource {

    /// No request that was given the token before that may find it expired.
    private static final Duration MARGIN = Duration.ofSeconds(60);

    private final TokenEndpoint endpoint;
    private final Map<String, String> grant;
    private final Clock clock;
    private String token = "";
    private Instant until = Instant.MIN;

    /// @param grant the form that the endpoint is sent
    RenewedToken(TokenEndpoint endpoint, Map<String, String> grant, Clock clock) {
        this.endpoint = endpoint;
        this.grant = grant;
        this.clock = clock;
    }

    @Override
    public synchronized Optional<String> token() {
        Instant now = clock.instant();
        if (!now.isBefore(until)) {
            TokenEndpoint.Answer answer = endpoint.ask(grant);
            token = answer.token();
            until = now.plus(answer.lifetime()).minus(MARGIN);
        }
        return Optional.of(token);
    }
}
