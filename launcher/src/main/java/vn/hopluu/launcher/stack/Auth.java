package vn.hopluu.launcher.stack;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.hopluu.launcher.LauncherException;

/// Who may do what on this machine.
public enum Auth {
    /// Whoever reaches the ports of this machine may do everything.
    NONE("none", "none"),
    /// People and programs sign in at a Keycloak, and the services ask for its tokens.
    KEYCLOAK("keycloak", "oidc");

    /// Where nothing is asked for.
    public static final Auth DEFAULT = KEYCLOAK;

    private final String word;
    private final String setting;

    Auth(String word, String setting) {
        this.word = word;
        this.setting = setting;
    }

    /// @param word as on the command line
    /// @throws LauncherException for one that is not known, with those that are
    public static Auth named(String word) {
        return Arrays.stream(values())
                .filter(auth -> auth.word.equals(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new LauncherException("--auth " + word + " is not known. There are "
                        + Arrays.stream(values()).map(Auth::word).collect(Collectors.joining(", ")) + "."));
    }

    /// Whether the part belongs to a stack that runs in this way.
    public boolean wants(Part part) {
        return part != Part.IDENTITY || this == KEYCLOAK;
    }

    /// As on the command line.
    public String word() {
        return word;
    }

    /// What the services are told as `HOPLUU_AUTH`.
    String setting() {
        return setting;
    }
}
