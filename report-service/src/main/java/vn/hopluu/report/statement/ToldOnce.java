package vn.hopluu.report.statement;

import org.jboss.logging.Logger;

/// Work that is done at intervals. That it fails is told once, and once that it goes on.
final class ToldOnce {

    private final Logger log;
    private final String what;
    private boolean failing;

    /// @param what it is, for the log
    ToldOnce(Logger log, String what) {
        this.log = log;
        this.what = what;
    }

    void run(Runnable work) {
        try {
            work.run();
            if (failing) {
                failing = false;
                log.infof("%s go on", what);
            }
        } catch (RuntimeException e) {
            if (!failing) {
                failing = true;
                log.errorf("%s wait: %s", what, e.getMessage());
            }
        }
    }
}
