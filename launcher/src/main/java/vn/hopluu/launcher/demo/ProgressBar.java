package vn.hopluu.launcher.demo;

import java.io.PrintWriter;

/// How far a stage is: one line that redraws itself on a terminal, and only its last state elsewhere.
final class ProgressBar implements AutoCloseable {

    private static final int WIDTH = 30;
    private static final int LABEL_WIDTH = 34;

    private final PrintWriter out;
    private final boolean terminal;
    private final String label;
    private final int total;
    private int done;
    private String waitingFor = "";

    /// @param terminal whether `out` can redraw a line
    ProgressBar(PrintWriter out, boolean terminal, String label, int total) {
        this.out = out;
        this.terminal = terminal;
        this.label = label;
        this.total = total;
        draw();
    }

    void step() {
        reach(done + 1);
    }

    /// @param reached how many are done by now
    void reach(int reached) {
        done = reached;
        waitingFor = "";
        draw();
    }

    /// Says what the stage waits for, until its next step.
    void waiting(String what) {
        if (!what.equals(waitingFor)) {
            waitingFor = what;
            draw();
        }
    }

    private void draw() {
        if (terminal) {
            out.print("\r\u001b[K" + line());
            out.flush();
        }
    }

    private String line() {
        int filled = total == 0 ? WIDTH : (int) ((long) WIDTH * done / total);
        String bar = "█".repeat(filled) + "░".repeat(WIDTH - filled);
        String count = "%d/%d".formatted(done, total);
        String wait = waitingFor.isEmpty() ? "" : "  waiting for " + waitingFor;
        return DisplayText.left(label, LABEL_WIDTH) + " " + bar + " " + count + wait;
    }

    @Override
    public void close() {
        waitingFor = "";
        out.println(terminal ? "\r\u001b[K" + line() : line());
        out.flush();
    }
}
