package vn.hopluu.launcher.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import vn.hopluu.launcher.process.Wait;
import vn.hopluu.launcher.stack.Part;
import vn.hopluu.launcher.stack.PartListener;

/// One line per part. At a terminal the lines change in place and count the seconds; elsewhere each is printed once,
/// when its part is ready or has failed.
final class Progress implements PartListener, AutoCloseable {

    private static final long REDRAW_MILLIS = 200;

    private final PrintWriter out;
    private final boolean isLive;
    private final Map<Part, Line> lines = new EnumMap<>(Part.class);
    private final long begin = System.nanoTime();
    private int drawn;
    private boolean isClosed;

    private record Line(String text, long since, boolean isDone) {}

    Progress(PrintWriter out, boolean isLive) {
        this.out = out;
        this.isLive = isLive;
        if (isLive) {
            Thread.ofVirtual().start(this::keepDrawing);
        }
    }

    @Override
    public synchronized void starting(Part part, String how) {
        lines.put(part, new Line(how, System.nanoTime(), false));
        draw();
    }

    @Override
    public synchronized void ready(Part part, String how, Duration after) {
        done(part, how + seconds(after));
    }

    @Override
    public synchronized void failed(Part part) {
        done(part, "FAILED");
    }

    @Override
    public synchronized void note(String text) {
        erase();
        out.println("  " + text);
        out.flush();
        draw();
    }

    /// How long everything has taken.
    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    @Override
    public synchronized void close() {
        draw();
        isClosed = true;
    }

    static String seconds(Duration time) {
        return String.format(Locale.ROOT, "  %.1f s", time.toMillis() / 1000.0);
    }

    private void done(Part part, String text) {
        lines.put(part, new Line(text, 0, true));
        if (isLive) {
            draw();
        } else {
            out.println(row(part, text));
            out.flush();
        }
    }

    private void keepDrawing() {
        while (!redraw()) {
            Wait.pause(Duration.ofMillis(REDRAW_MILLIS));
        }
    }

    private synchronized boolean redraw() {
        if (!isClosed) {
            draw();
        }
        return isClosed;
    }

    private void draw() {
        if (!isLive || isClosed) {
            return;
        }
        erase();
        lines.forEach((part, line) -> out.println(row(part, text(line))));
        drawn = lines.size();
        out.flush();
    }

    private void erase() {
        if (isLive && drawn > 0) {
            out.print("\033[" + drawn + "A\033[J");
            drawn = 0;
        }
    }

    private static String text(Line line) {
        return line.isDone() ? line.text() : line.text() + seconds(Duration.ofNanos(System.nanoTime() - line.since()));
    }

    private static String row(Part part, String text) {
        return String.format(Locale.ROOT, "  %-20s %s", part.partName(), text);
    }
}
