package vn.hopluu.launcher.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hopluu.launcher.LauncherException;

class FolderVersionTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"0.3.0", "0.2.1-SNAPSHOT", "1.0", "0.10.0"})
    void aNewerVersionsFolderIsRefusedByBothNames(String newer) throws Exception {
        // Given
        Files.writeString(file(), newer + "\n");

        // When
        var start = assertThatThrownBy(() -> new FolderVersion(file(), "0.2.0-SNAPSHOT").requireNotNewer());

        // Then
        start.isInstanceOf(LauncherException.class)
                .hasMessageContaining("written by version " + newer)
                .hasMessageContaining("this is version 0.2.0-SNAPSHOT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.2.0", "0.2.0-SNAPSHOT", "0.1.0", "0.0.9", ""})
    void anOlderOneIsTakenOver(String older) throws Exception {
        // Given
        Files.writeString(file(), older);
        FolderVersion version = new FolderVersion(file(), "0.2.0-SNAPSHOT");
        version.requireNotNewer();

        // When
        version.take();

        // Then
        assertThat(file()).hasContent("0.2.0-SNAPSHOT\n");
    }

    @Test
    void aFolderWithoutAWordIsOfTheFirstVersion() {
        assertThatCode(() -> new FolderVersion(file(), "0.2.0-SNAPSHOT").requireNotNewer())
                .doesNotThrowAnyException();
    }

    private Path file() {
        return folder.resolve("version");
    }
}
