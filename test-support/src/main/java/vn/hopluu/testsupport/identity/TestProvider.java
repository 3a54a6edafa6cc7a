package vn.hopluu.testsupport.identity;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;

/// An OpenID Connect provider as far as a resource server needs one: discovery and keys. One in a process.
public final class TestProvider {

    public static final String KEY_ID = "key-of-tests";
    public static final String AUDIENCE = "hopluu";

    private static final Duration LIFETIME = Duration.ofMinutes(5);
    private static final int KEY_BITS = 2048;

    private static final TestProvider ONLY = new TestProvider();

    private final KeyPair keys = newKeys();
    private final AtomicInteger asked = new AtomicInteger();
    private final HttpServer server;

    private TestProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, discovery()));
        server.createContext("/keys", exchange -> answer(exchange, jwks()));
        server.start();
    }

    public static TestProvider running() {
        return ONLY;
    }

    /// Where it is, and the issuer of its tokens.
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// How many questions it was asked.
    public int asked() {
        return asked.get();
    }

    public KeyPair keys() {
        return keys;
    }

    /// A good token of a user.
    ///
    /// @param subject the user's id
    public String token(String subject) {
        return signed(claims(subject));
    }

    /// The claims of a good token, to be spoilt.
    public JwtClaimsBuilder claims(String subject) {
        Instant now = Instant.now();
        return Jwt.claims()
                .issuer(address())
                .audience(AUDIENCE)
                .subject(subject)
                .issuedAt(now)
                .expiresAt(now.plus(LIFETIME));
    }

    /// Signed as the provider does.
    public String signed(JwtClaimsBuilder claims) {
        return claims.jws().keyId(KEY_ID).sign(keys.getPrivate());
    }

    public static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has RSA", e);
        }
    }

    private String discovery() {
        return """
                {"issuer":"%1$s","jwks_uri":"%1$s/keys","token_endpoint":"%1$s/token",
                 "authorization_endpoint":"%1$s/auth","introspection_endpoint":"%1$s/introspect"}
                """.formatted(address());
    }

    private String jwks() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        return """
                {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"%s","n":"%s","e":"%s"}]}
                """.formatted(
                        KEY_ID,
                        encoded(key.getModulus().toByteArray()),
                        encoded(key.getPublicExponent().toByteArray()));
    }

    /// Without the sign byte that Java puts before.
    private static String encoded(byte[] number) {
        int from = number.length > 1 && number[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOfRange(number, from, number.length));
    }

    private void answer(HttpExchange exchange, String body) throws IOException {
        asked.incrementAndGet();
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
