package vn.hopluu.report.posting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// Cuts a stream into lines and holds one of them at a time, never more of it than its bound. Empty lines are passed
/// over, and counted.
final class NdjsonLines {

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int filled;
    private int number;

    /// @param longest the most bytes of a line
    NdjsonLines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /// @param number from 1
    /// @param bytes what stood in it; cut at the bound
    /// @param tooLong whether it went on after the bound
    record Line(int number, byte[] bytes, boolean tooLong) {}

    /// The next line that is not empty, or empty at the end.
    ///
    /// @throws IOException where the stream breaks or goes on after its own bound
    Optional<Line> next() throws IOException {
        while (fill()) {
            Line line = cut();
            if (line.tooLong() || !isBlank(line.bytes())) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    private Line cut() throws IOException {
        number++;
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean tooLong = false;
        while (fill()) {
            int end = position;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            int take = Math.min(end - position, longest - line.size());
            line.write(buffer, position, take);
            tooLong |= take < end - position;
            position = end;
            if (end < filled) {
                position++;
                break;
            }
        }
        return new Line(number, line.toByteArray(), tooLong);
    }

    private boolean fill() throws IOException {
        if (position < filled) {
            return true;
        }
        position = 0;
        filled = Math.max(0, in.read(buffer));
        return filled > 0;
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
