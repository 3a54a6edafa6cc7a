package vn.hopluu.access.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {

    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final Duration LIFETIME = Duration.ofSeconds(30);

    private final CountingVerifier verifier = new CountingVerifier();
    private Instant now = START;
    private final InstantSource ticking = () -> now;
    private final VerifiedTokens tokens = new VerifiedTokens(verifier, ticking.withZone(ZoneOffset.UTC));

    @Test
    void a_token_is_verified_once_and_another_by_itself() {
        SecurityIdentity first = ask("of-an");
        SecurityIdentity second = ask("of-an");
        ask("of-binh");

        assertThat(verifier.asked).isEqualTo(2);
        assertThat(first.getPrincipal().getName()).isEqualTo("of-an");
        assertThat(second.getPrincipal().getName()).isEqualTo("of-an");
    }

    @Test
    void what_is_remembered_holds_nothing_of_the_request_that_it_came_with() {
        ask("of-an");

        assertThat(ask("of-an").getAttributes()).isEmpty();
    }

    @Test
    void a_token_that_has_ended_is_asked_about_again() {
        ask("of-an");
        now = START.plus(LIFETIME);
        ask("of-an");

        assertThat(verifier.asked).isEqualTo(2);
    }

    @Test
    void a_refused_token_is_refused_again() {
        assertThatThrownBy(() -> ask("forged")).isInstanceOf(AuthenticationFailedException.class);
        assertThatThrownBy(() -> ask("forged")).isInstanceOf(AuthenticationFailedException.class);

        assertThat(verifier.asked).isEqualTo(2);
    }

    private SecurityIdentity ask(String token) {
        return tokens.authenticate(new TokenAuthenticationRequest(new TokenCredential(token, "bearer")), null)
                .await()
                .indefinitely();
    }

    /// Takes every token but one for good, its own text for its subject.
    private static final class CountingVerifier implements IdentityProvider<TokenAuthenticationRequest> {

        private int asked;

        @Override
        public Class<TokenAuthenticationRequest> getRequestType() {
            return TokenAuthenticationRequest.class;
        }

        @Override
        public Uni<SecurityIdentity> authenticate(
                TokenAuthenticationRequest request, AuthenticationRequestContext context) {
            asked++;
            String token = request.getToken().getToken();
            return token.equals("forged")
                    ? Uni.createFrom().failure(new AuthenticationFailedException())
                    : Uni.createFrom()
                            .item(QuarkusSecurityIdentity.builder()
                                    .setPrincipal(new Token(token))
                                    .addAttribute("of the request", new Object())
                                    .build());
        }
    }

    private record Token(String subject) implements JsonWebToken {

        @Override
        public String getName() {
            return subject;
        }

        @Override
        public Set<String> getClaimNames() {
            return Set.of("exp");
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getClaim(String name) {
            return name.equals("exp") ? (T) (Long) START.plus(LIFETIME).getEpochSecond() : null;
        }
    }
}
