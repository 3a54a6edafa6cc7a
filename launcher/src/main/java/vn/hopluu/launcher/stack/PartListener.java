package vn.hopluu.launcher.stack;

import java.time.Duration;
import java.util.function.Consumer;

/// Is told how the parts are getting on. Called from several threads.
public interface PartListener {

    /// Tells nobody.
    PartListener SILENT = notes(text -> {});

    /// Passes the notes on, and tells nothing else.
    static PartListener notes(Consumer<String> say) {
        return new PartListener() {
            @Override
            public void starting(Part part, String how) {}

            @Override
            public void ready(Part part, String how, Duration after) {}

            @Override
            public void failed(Part part) {}

            @Override
            public void note(String text) {
                say.accept(text);
            }
        };
    }

    /// @param how such as "starting" or "waiting for it"
    void starting(Part part, String how);

    /// @param how such as "ready" or "was running"
    void ready(Part part, String how, Duration after);

    void failed(Part part);

    /// Something that a person should know.
    void note(String text);
}
