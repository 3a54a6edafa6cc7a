package vn.hopluu.testsupport.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

class OfficialListsTest {

    @TempDir
    Path folder;

    @Test
    void aListThatIsThereIsGiven() throws IOException {
        Path file = Files.writeString(folder.resolve("list.csv"), "level,code\n");

        assertThat(new OfficialLists(folder, true).file("list.csv")).isEqualTo(file);
    }

    @Test
    void aTestThatNeedsAnAbsentListIsNamedAsNotRun() {
        assertThatThrownBy(() -> new OfficialLists(folder, false).file("list.csv"))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("list.csv");
    }

    @Test
    void anAbsentListIsAFailureWhereItIsRequired() {
        assertThatThrownBy(() -> new OfficialLists(folder, true).file("list.csv"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("list.csv");
    }
}
