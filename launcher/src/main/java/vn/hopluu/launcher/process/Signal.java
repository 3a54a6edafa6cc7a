package vn.hopluu.launcher.process;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// How a part is asked to end.
public enum Signal {
    /// What the JVM's parts understand as an orderly end.
    TERMINATE("TERM"),
    /// PostgreSQL's "fast shutdown"; its TERM would wait until every client has gone.
    INTERRUPT("INT");

    private static final long SECONDS_FOR_KILL = 5;

    private final String signalName;

    Signal(String signalName) {
        this.signalName = signalName;
    }

    /// Asks a process to end and, when it has not ended within the limit, ends it.
    ///
    /// @return whether it ended by itself
    public boolean stop(ProcessHandle process, Duration limit) {
        send(process);
        if (Wait.until(limit, () -> !ProcessIdentity.isRunning(process))) {
            return true;
        }
        process.destroyForcibly();
        Wait.until(Duration.ofSeconds(5), () -> !ProcessIdentity.isRunning(process));
        return false;
    }

    private void send(ProcessHandle process) {
        if (this == TERMINATE) {
            process.destroy();
            return;
        }
        try {
            Process kill = new ProcessBuilder("kill", "-" + signalName, Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!kill.waitFor(SECONDS_FOR_KILL, TimeUnit.SECONDS)) {
                kill.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
