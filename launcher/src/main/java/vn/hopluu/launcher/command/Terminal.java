package vn.hopluu.launcher.command;

import java.io.Console;

/// What the launcher is talking to.
final class Terminal {

    private Terminal() {}

    /// Whether a person sees lines change in place.
    static boolean isLive() {
        Console console = System.console();
        return console != null && console.isTerminal() && !"dumb".equals(System.getenv("TERM"));
    }
}
