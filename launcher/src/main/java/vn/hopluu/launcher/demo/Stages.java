package vn.hopluu.launcher.demo;

import java.io.PrintWriter;

/// Where the demo's stages show how far they are.
///
/// @param terminal whether `out` can redraw a line
public record Stages(PrintWriter out, boolean terminal) {

    ProgressBar start(String label, int total) {
        return new ProgressBar(out, terminal, label, total);
    }
}
