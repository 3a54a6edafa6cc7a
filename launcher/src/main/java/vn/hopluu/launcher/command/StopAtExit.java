package vn.hopluu.launcher.command;

import java.io.PrintWriter;
import vn.hopluu.launcher.stack.Stack;

/// Stops everything when this launcher is told to end (Ctrl-C, a closed terminal, a TERM).
final class StopAtExit {

    private final Thread hook;

    private StopAtExit(Thread hook) {
        this.hook = hook;
    }

    static StopAtExit arm(Stack stack, PrintWriter out) {
        Thread hook = new Thread(
                () -> {
                    out.println();
                    out.flush();
                    stack.downAtOnce(text -> {
                        out.println("  " + text);
                        out.flush();
                    });
                },
                "stop-at-exit");
        Runtime.getRuntime().addShutdownHook(hook);
        return new StopAtExit(hook);
    }

    /// Whether this launcher was told to end and is stopping everything.
    boolean isStopping() {
        return hook.isAlive();
    }

    void disarm() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is ending already, and the hook runs.
        }
    }
}
