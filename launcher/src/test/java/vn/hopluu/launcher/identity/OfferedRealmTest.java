package vn.hopluu.launcher.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfferedRealmTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("realm.json"), "{}");
    }

    @Test
    void oneThatWasNeverTakenInHasNotChanged() {
        assertThat(offered("http://127.0.0.1:8080").hasChanged()).isFalse();
    }

    @Test
    void oneThatWasTakenInHasChangedWithItsFileAndWithThePortalsAddress() throws IOException {
        OfferedRealm offered = offered("http://127.0.0.1:8080");
        offered.isTaken();
        boolean atOnce = offered.hasChanged();
        boolean elsewhere = offered("http://127.0.0.1:9000").hasChanged();

        Files.writeString(file, "{\"users\": []}");

        assertThat(atOnce).isFalse();
        assertThat(elsewhere).isTrue();
        assertThat(offered.hasChanged()).isTrue();
    }

    @Test
    void itStandsWhereKeycloakLooksForRealmsUnderItsOwnName() throws IOException {
        Path offered = offered("http://127.0.0.1:8080").offerTo(new KeycloakPrograms(folder.resolve("keycloak")));

        assertThat(offered).isEqualTo(folder.resolve("keycloak/data/import/hopluu-demo.json"));
        assertThat(Files.readString(offered)).isEqualTo("{}");
    }

    private OfferedRealm offered(String portal) {
        return new OfferedRealm(new DemoRealm(file, "hopluu-demo", "secret", List.of()), portal, folder);
    }
}
