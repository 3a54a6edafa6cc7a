package vn.hopluu.launcher.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// How much memory a part takes. Pages that several processes share count for each in proportion (PSS), so the parts
/// can be added; where the system does not tell that, what each has resident (RSS).
final class Memory {

    private static final long KIB = 1024;

    private Memory() {}

    /// In bytes, of the process and all its descendants; 0 where nothing is known.
    static long of(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToLong(one -> ofOne(one.pid()))
                .sum();
    }

    private static long ofOne(long pid) {
        Path folder = Path.of("/proc", Long.toString(pid));
        return kibibytes(folder.resolve("smaps_rollup"), "Pss:")
                        .or(() -> kibibytes(folder.resolve("status"), "VmRSS:"))
                        .orElse(0L)
                * KIB;
    }

    private static Optional<Long> kibibytes(Path file, String key) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(key))
                    .map(line -> line.substring(key.length()).strip().split(" ")[0])
                    .map(Long::valueOf)
                    .findFirst();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
