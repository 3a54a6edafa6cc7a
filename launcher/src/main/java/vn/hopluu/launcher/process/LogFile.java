package vn.hopluu.launcher.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Predicate;

/// A part's output, kept in a file. Ten older files stay beside it, `.1` the youngest.
///
/// @param path where it is
public record LogFile(Path path) {

    /// How many older files are kept.
    public static final int KEPT = 10;

    /// How large a file grows before the next one is begun, in bytes.
    public static final long LARGEST = 16L * 1024 * 1024;

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

    /// The last line that says why a process has ended; empty where none does, as after a kill.
    public String lastWords() {
        List<String> tail =
                tail(60).stream().filter(line -> !line.contains(" INFO ")).toList();
        Predicate<String> telling = line -> line.contains("OutOfMemoryError")
                || line.contains("FATAL")
                || line.contains("PANIC")
                || line.contains("No space left");
        return tail.reversed().stream()
                .filter(telling)
                .findFirst()
                .or(() -> tail.reversed().stream()
                        .filter(line -> line.contains("ERROR") || line.contains("Exception"))
                        .findFirst())
                .map(String::strip)
                .orElse("");
    }

    /// Puts the last run's output among the older files, before the next run begins.
    ///
    /// @throws IOException if the disk refuses
    public void beginAnew() throws IOException {
        if (Files.exists(path)) {
            makeRoom();
            Files.move(path, older(1), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// Puts what a running process has written so far among the older files, when it is much. The process appends to
    /// the same file, so that is copied and emptied; what is written in between, for a moment, is lost.
    ///
    /// @throws IOException if the disk refuses
    public void keepSmall() throws IOException {
        if (!Files.exists(path) || Files.size(path) < LARGEST) {
            return;
        }
        makeRoom();
        Files.copy(path, older(1), StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE)) {
            file.truncate(0);
        }
    }

    private void makeRoom() throws IOException {
        Files.deleteIfExists(older(KEPT));
        for (int age = KEPT - 1; age >= 1; age--) {
            if (Files.exists(older(age))) {
                Files.move(older(age), older(age + 1), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private Path older(int age) {
        return path.resolveSibling(path.getFileName() + "." + age);
    }
}
