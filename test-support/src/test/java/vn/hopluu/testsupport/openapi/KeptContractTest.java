package vn.hopluu.testsupport.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptContractTest {

    private static final String DOCUMENT = "openapi: 3.1.0\npaths:\n  /api/v1/units: {}\n";

    @TempDir
    Path folder;

    @Test
    void theSameDocumentPassesWhateverItsLineEnds() throws IOException {
        Files.writeString(kept(), DOCUMENT);

        assertThatCode(() -> contract(false).compare(DOCUMENT.replace("\n", " \r\n")))
                .doesNotThrowAnyException();
    }

    @Test
    void anotherDocumentFailsWithTheFirstDifferenceAndTheWayToMendIt() throws IOException {
        Files.writeString(kept(), DOCUMENT);

        assertThatThrownBy(() -> contract(false).compare(DOCUMENT.replace("units", "unit")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll(
                        "line 3",
                        "/api/v1/units: {}",
                        "/api/v1/unit: {}",
                        "./mvnw -pl plan-service -am test -Dtest=OpenApiContractTest"
                                + " -Dsurefire.failIfNoSpecifiedTests=false -Dopenapi.update");
    }

    @Test
    void aDocumentThatNobodyKeptFails() {
        assertThatThrownBy(() -> contract(false).compare(DOCUMENT))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("(nothing)");
    }

    @Test
    void anUpdateWritesWhatIsAnswered() throws IOException {
        contract(true).compare(DOCUMENT);

        assertThat(Files.readString(kept())).isEqualTo(DOCUMENT);
    }

    private OpenApiContract contract(boolean update) {
        return new OpenApiContract("plan-service", kept(), update);
    }

    private Path kept() {
        return folder.resolve("plan-service.yaml");
    }
}
