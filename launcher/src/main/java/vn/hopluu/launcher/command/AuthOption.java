package vn.hopluu.launcher.command;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.hopluu.launcher.stack.Auth;

/// `--auth`: who may do what on this machine.
final class AuthOption {

    @Option(
            names = "--auth",
            paramLabel = "keycloak|none",
            description = "Who may do what. keycloak: whoever has signed in, what they are assigned to. none: whoever"
                    + " reaches the ports of this machine, everything. Without it: as it runs, else none.")
    private @Nullable String word;

    /// @return empty where nothing was said
    /// @throws vn.hopluu.launcher.LauncherException for a word that is not known
    Optional<Auth> chosen() {
        return Optional.ofNullable(word).map(Auth::named);
    }

    /// What nobody may overlook.
    static Optional<String> warning(Auth auth) {
        return auth == Auth.KEYCLOAK ? Optional.empty() : Optional.of("""

                        !! --auth none: ai vào được các cổng của máy này đều đọc và làm được MỌI việc.
                        !! Whoever reaches the ports of this machine may read and do EVERYTHING. With people who sign in:
                        !!   ./hopluu down, then ./hopluu up --auth keycloak""");
    }
}
