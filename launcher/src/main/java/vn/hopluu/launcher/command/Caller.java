package vn.hopluu.launcher.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.hopluu.launcher.LauncherException;
import vn.hopluu.launcher.identity.DemoRealm;
import vn.hopluu.launcher.identity.TokenSource;
import vn.hopluu.launcher.stack.Auth;
import vn.hopluu.launcher.stack.Part;
import vn.hopluu.launcher.stack.Stack;
import vn.hopluu.launcher.stack.StackState;

/// As whom a command asks the services: by the token that it is given, else as the one whom the demo's realm has for
/// it. Where nobody is asked who they are, as nobody.
final class Caller {

    private static final String VARIABLE = "HOPLUU_TOKEN";

    private final Clock clock = Clock.systemUTC();

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "The access token in FILE says who asks; without it HOPLUU_TOKEN, else the demo's"
                    + " administrator.")
    private @Nullable Path file;

    /// Who looks after the system.
    TokenSource operator(Stack stack) {
        return given(System.getenv(VARIABLE)).or(() -> operatorOf(stack)).orElse(TokenSource.none());
    }

    /// A program that reports for every unit of the samples.
    TokenSource machine(Stack stack) {
        return given(System.getenv(VARIABLE))
                .or(() ->
                        keycloak(stack).map(address -> DemoRealm.ofRepository().ofMachine(address, clock)))
                .orElse(TokenSource.none());
    }

    private Optional<TokenSource> operatorOf(Stack stack) {
        return keycloak(stack).map(address -> DemoRealm.ofRepository().ofUser(DemoRealm.ADMINISTRATOR, address, clock));
    }

    /// Where the stack's Keycloak answers; empty where it has none.
    private static Optional<String> keycloak(Stack stack) {
        return stack.state()
                .filter(state -> state.auth() == Auth.KEYCLOAK)
                .map(StackState::ports)
                .map(ports -> ports.address(Part.IDENTITY));
    }

    /// @param variable the token of the environment, if there is one
    /// @throws LauncherException if there is a file without a token
    Optional<TokenSource> given(@Nullable String variable) {
        return file == null
                ? Optional.ofNullable(variable)
                        .filter(token -> !token.isBlank())
                        .map(Caller::source)
                : Optional.of(source(read(file)));
    }

    private static TokenSource source(String token) {
        return TokenSource.of(token.strip());
    }

    private static String read(Path file) {
        try {
            String token = Files.readString(file);
            if (token.isBlank()) {
                throw new LauncherException("There is no token in " + file + ": it is empty.");
            }
            return token;
        } catch (IOException e) {
            throw new LauncherException("The token in " + file + " cannot be read: " + e, e);
        }
    }
}
