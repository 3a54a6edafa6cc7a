package vn.hopluu.launcher.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import vn.hopluu.launcher.process.Wait;
import vn.hopluu.launcher.stack.PartState;
import vn.hopluu.launcher.stack.Stack;
import vn.hopluu.launcher.stack.StackState;

/// Stays with the parts and says when one ends by itself.
final class Watch {

    private static final Duration STEP = Duration.ofMillis(500);

    private final Stack stack;
    private final PrintWriter out;
    private final StopAtExit stopAtExit;
    private final Set<Long> reported = new HashSet<>();

    Watch(Stack stack, PrintWriter out, StopAtExit stopAtExit) {
        this.stopAtExit = stopAtExit;
        this.stack = stack;
        this.out = out;
    }

    /// @return 0 when they were stopped by `./hopluu down`, 1 when they have ended by themselves
    int untilAllHaveEnded() {
        while (true) {
            if (stopAtExit.isStopping()) {
                Wait.pause(STEP);
                continue;
            }
            Optional<StackState> state = stack.state();
            if (state.isEmpty() || state.get().mode() == StackState.Mode.STOPPING) {
                out.println("Stopped by ./hopluu down.");
                out.flush();
                return 0;
            }
            state.get().parts().forEach(this::report);
            if (!state.get().isAnyRunning()) {
                return 1;
            }
            Wait.pause(STEP);
        }
    }

    private void report(PartState part) {
        if (!part.process().isAlive() && reported.add(part.pid())) {
            out.println(part.name() + " has ended (pid " + part.pid() + "), see " + part.log()
                    + ". Start it again from another terminal: ./hopluu up --detach");
            out.flush();
        }
    }
}
