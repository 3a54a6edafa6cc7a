package vn.hopluu.launcher.stack;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import vn.hopluu.launcher.LauncherException;
import vn.hopluu.launcher.process.Folders;

/// Reads and writes the stack's state. A write replaces the file as a whole, so a crash leaves the old one or the new.
final class StateFile {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final Path file;

    StateFile(Path file) {
        this.file = file;
    }

    /// @return empty where nothing was started
    /// @throws LauncherException if there is a file that says nothing
    synchronized Optional<StackState> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(file.toFile(), StackState.class));
        } catch (IOException | RuntimeException e) {
            throw new LauncherException(
                    "The state file " + file + " cannot be read: " + firstLine(e)
                            + "\nRun ./hopluu down: it stops what still runs from this folder and sets the file aside."
                            + " No data is lost with it.",
                    e);
        }
    }

    synchronized void write(StackState state) {
        Path half = file.resolveSibling(file.getFileName() + ".new");
        try {
            Folders.create(file.resolveSibling("."));
            JSON.writeValue(half.toFile(), state);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new LauncherException(
                    "Cannot write the state file " + file + ": " + firstLine(e) + ". Check its owner and the free disk"
                            + " space.",
                    e);
        }
    }

    synchronized void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new LauncherException("Cannot delete the state file " + file + ": " + firstLine(e), e);
        }
    }

    /// Keeps a file that cannot be read, out of the way.
    synchronized Path setAside() {
        Path aside = file.resolveSibling(file.getFileName() + ".unreadable");
        try {
            return Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new LauncherException("Cannot move " + file + " to " + aside + ": " + firstLine(e), e);
        }
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse(e.toString());
    }
}
