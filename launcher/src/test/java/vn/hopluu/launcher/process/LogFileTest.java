package vn.hopluu.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

    @TempDir
    private Path folder;

    private LogFile log;

    @BeforeEach
    void name() {
        log = new LogFile(folder.resolve("part.log"));
    }

    @Test
    void tenOlderFilesAreKeptAndTheYoungestIsTheFirst() throws Exception {
        // When
        for (int run = 1; run <= 13; run++) {
            Files.writeString(log.path(), "run " + run);
            log.beginAnew();
        }

        // Then
        assertThat(log.path()).doesNotExist();
        assertThat(folder.resolve("part.log.1")).hasContent("run 13");
        assertThat(folder.resolve("part.log.10")).hasContent("run 4");
        assertThat(folder).isDirectoryNotContaining("glob:**.11");
    }

    @Test
    void aRunningProcessWritesOnInAFileThatWasEmptied() throws Exception {
        // Given
        try (RandomAccessFile file = new RandomAccessFile(log.path().toFile(), "rw")) {
            file.setLength(LogFile.LARGEST);
        }
        try (var process = Files.newOutputStream(log.path(), StandardOpenOption.APPEND)) {
            // When
            log.keepSmall();
            process.write("afterwards".getBytes());
        }

        // Then
        assertThat(log.path()).hasContent("afterwards");
        assertThat(folder.resolve("part.log.1")).hasSize(LogFile.LARGEST);
    }

    @Test
    void aSmallFileStays() throws Exception {
        // Given
        Files.writeString(log.path(), "little");

        // When
        log.keepSmall();

        // Then
        assertThat(log.path()).hasContent("little");
    }

    @Test
    void aLogThatSaysNothingOfAnEndHasNoLastWords() throws Exception {
        // Given
        Files.writeString(log.path(), "12:00 INFO started: FATAL is a word here\n12:01 WARN something\n");

        // When
        String words = log.lastWords();

        // Then
        assertThat(words).isEmpty();
    }

    @Test
    void theLastWordsAreTheLineThatSaysWhy() throws Exception {
        // Given
        String after = String.join(
                "\n", IntStream.range(0, 20).mapToObj(i -> "\tat line " + i).toList());
        Files.writeString(
                log.path(),
                "WARN something\nTerminating due to java.lang.OutOfMemoryError: Java heap space\nERROR else\n" + after);

        // When
        String words = log.lastWords();

        // Then
        assertThat(words).isEqualTo("Terminating due to java.lang.OutOfMemoryError: Java heap space");
    }
}
