package vn.hopluu.access.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.oidc.runtime.OidcIdentityProvider;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import org.eclipse.microprofile.jwt.JsonWebToken;
import vn.hopluu.web.time.MachineTime;

/// Remembers for a minute the tokens whose signature was right: to verify one anew costs more than all else that a read
/// does. What its subject may do is not remembered here. A token that ends ends here too, and a key that the provider
/// has withdrawn is believed for that minute at most.
@ApplicationScoped
class VerifiedTokens implements IdentityProvider<TokenAuthenticationRequest> {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final IdentityProvider<TokenAuthenticationRequest> verifier;
    private final Clock clock;

    /// By the token's digest, of equal length for every one.
    private final Cache<String, SecurityIdentity> verified =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();

    @Inject
    VerifiedTokens(OidcIdentityProvider verifier, @MachineTime Clock clock) {
        this((IdentityProvider<TokenAuthenticationRequest>) verifier, clock);
    }

    VerifiedTokens(IdentityProvider<TokenAuthenticationRequest> verifier, Clock clock) {
        this.verifier = verifier;
        this.clock = clock;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    /// Before the verifier, which it asks itself.
    @Override
    public int priority() {
        return verifier.priority() + 1;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        String digest = digest(request.getToken().getToken());
        SecurityIdentity known = verified.getIfPresent(digest);
        if (known != null && known.getPrincipal() instanceof JsonWebToken token && isGood(token)) {
            return Uni.createFrom().item(known);
        }
        return verifier.authenticate(request, context).invoke(identity -> {
            if (identity != null && identity.getPrincipal() instanceof JsonWebToken) {
                verified.put(digest, withoutItsRequest(identity));
            }
        });
    }

    private boolean isGood(JsonWebToken token) {
        return clock.instant().getEpochSecond() < token.getExpirationTime();
    }

    private static SecurityIdentity withoutItsRequest(SecurityIdentity identity) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addCredentials(identity.getCredentials())
                .build();
    }

    private static String digest(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
