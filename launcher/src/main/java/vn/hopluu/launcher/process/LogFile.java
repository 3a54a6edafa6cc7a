package vn.hopluu.launcher.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A part's output, kept in a file.
///
/// @param path where it is
public record LogFile(Path path) {

    private static final int TAIL_BYTES = 16 * 1024;

    /// What a JVM says about writing an AOT cache when it ends.
    private static final String NOISE = ".aot.unfinished";

    /// The last lines, for showing why something failed; a missing or unreadable file has none.
    public List<String> tail(int lines) {
        if (!Files.isReadable(path)) {
            return List.of();
        }
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            long from = Math.max(0, file.length() - TAIL_BYTES);
            byte[] bytes = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            List<String> all = new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.contains(NOISE))
                    .toList();
            return all.subList(Math.max(0, all.size() - lines), all.size());
        } catch (IOException e) {
            return List.of();
        }
    }

    /// The tail as a block to print under a message.
    public String tailBlock(int lines) {
        List<String> tail = tail(lines);
        return tail.isEmpty()
                ? "(" + path + " is empty)"
                : "The end of " + path + ":\n    " + String.join("\n    ", tail);
    }
}
