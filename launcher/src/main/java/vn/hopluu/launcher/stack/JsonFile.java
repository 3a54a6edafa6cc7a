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

/// One thing that is known, in a file. A write replaces the file as a whole, so a crash leaves the old one or the new.
final class JsonFile<T> {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final Path file;
    private final Class<T> type;

    JsonFile(Path file, Class<T> type) {
        this.file = file;
        this.type = type;
    }

    /// @return empty where there is no file
    /// @throws LauncherException if there is a file that says nothing
    synchronized Optional<T> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(file.toFile(), type));
        } catch (IOException | RuntimeException e) {
            throw new LauncherException("The state file " + file + " cannot be read: " + firstLine(e), e);
        }
    }

    /// @throws LauncherException if the disk refuses, naming it where it is full
    synchronized void write(T known) {
        Path half = file.resolveSibling(file.getFileName() + ".new");
        try {
            Folders.create(file.resolveSibling("."));
            JSON.writeValue(half.toFile(), known);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            half.toFile().delete();
            throw new LauncherException(
                    "Cannot write the state file " + file + ": " + firstLine(e) + ". " + DiskSpace.inWords(file), e);
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
