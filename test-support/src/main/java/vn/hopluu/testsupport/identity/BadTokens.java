package vn.hopluu.testsupport.identity;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import javax.crypto.spec.SecretKeySpec;

/// Tokens that nobody may believe: forged, outdated, meant for others, or damaged.
public final class BadTokens {

    private static final int ALL = 200;

    private final TestProvider provider;
    private final String user;

    private BadTokens(TestProvider provider, String user) {
        this.provider = provider;
        this.user = user;
    }

    /// Each of the kinds, and good tokens of the user with a character changed, 200 in all.
    ///
    /// @param user one who may do much
    /// @param seed of what is damaged where
    public static List<String> of(TestProvider provider, String user, long seed) {
        BadTokens bad = new BadTokens(provider, user);
        List<String> tokens = new ArrayList<>(bad.outdated());
        tokens.addAll(bad.meantForOthers());
        tokens.addAll(bad.forged());
        Random random = new Random(seed);
        while (tokens.size() < ALL) {
            tokens.add(bad.damaged(random));
        }
        return tokens;
    }

    private List<String> outdated() {
        Instant now = Instant.now();
        return List.of(
                signed(claims().expiresAt(now.minusSeconds(60)).issuedAt(now.minusSeconds(120))),
                signed(claims().issuedAt(now.minus(Duration.ofMinutes(30))).expiresAt(now.plus(Duration.ofDays(1)))),
                signed(claims().claim("nbf", now.plusSeconds(600).getEpochSecond())));
    }

    private List<String> meantForOthers() {
        return List.of(
                signed(claims().issuer("http://127.0.0.1:1/other")),
                signed(claims().audience("another")),
                signed(claims().subject("")));
    }

    private List<String> forged() {
        KeyPair others = TestProvider.newKeys();
        byte[] publicKey = provider.keys().getPublic().getEncoded();
        String good = provider.token(user);
        String body = good.split("\\.", -1)[1];
        return List.of(
                claims().jws().keyId(TestProvider.KEY_ID).sign(others.getPrivate()),
                claims().jws().keyId("nobody-knows-it").sign(others.getPrivate()),
                claims().jws()
                        .keyId(TestProvider.KEY_ID)
                        .algorithm(SignatureAlgorithm.HS256)
                        .sign(new SecretKeySpec(publicKey, "HmacSHA256")),
                claims().jws()
                        .keyId(TestProvider.KEY_ID)
                        .algorithm(SignatureAlgorithm.RS512)
                        .sign(provider.keys().getPrivate()),
                encoded("{\"alg\":\"none\"}") + "." + body + ".",
                encoded("{\"alg\":\"RS256\",\"kid\":\"" + TestProvider.KEY_ID + "\"}") + "." + body + ".",
                good.substring(0, good.lastIndexOf('.')),
                good + "." + body,
                "not-a-token",
                "..");
    }

    private String damaged(Random random) {
        char[] token = provider.token(user).toCharArray();
        // The last character of a part carries bits that nobody reads
        int at = random.nextInt(token.length - 8);
        while (token[at] == '.' || token[at + 1] == '.') {
            at++;
        }
        token[at] = token[at] == 'A' ? 'B' : 'A';
        return new String(token);
    }

    private JwtClaimsBuilder claims() {
        return provider.claims(user);
    }

    private String signed(JwtClaimsBuilder claims) {
        return provider.signed(claims);
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
