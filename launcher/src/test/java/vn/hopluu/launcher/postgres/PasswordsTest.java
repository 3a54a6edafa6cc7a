package vn.hopluu.launcher.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasswordsTest {

    @TempDir
    private Path folder;

    @Test
    void everyRoleOfANewFolderHasItsOwn() {
        Passwords passwords = Passwords.in(folder);

        passwords.make();

        assertThat(List.of(
                        passwords.ofSuperuser(),
                        passwords.ofServices(),
                        passwords.of("hopluu_identity", "hopluu_identity"),
                        passwords.of("hopluu_plan", "hopluu_plan_owner"),
                        passwords.of("hopluu_plan", "hopluu_plan_reader")))
                .doesNotHaveDuplicates()
                .allMatch(password -> password.matches("[0-9a-f]{48}"));
    }

    @Test
    void aFolderOfBeforeGainsARolesOwnAndKeepsTheOthers() throws IOException {
        Path file = Files.writeString(folder.resolve("pgpass"), "*:*:*:postgres:super\n*:*:*:*:services\n");
        Passwords passwords = Passwords.in(folder);

        String made = passwords.of("hopluu_identity", "hopluu_identity");

        assertThat(passwords.of("hopluu_identity", "hopluu_identity"))
                .isEqualTo(made)
                .hasSize(48);
        assertThat(passwords.ofSuperuser()).isEqualTo("super");
        assertThat(passwords.ofServices()).isEqualTo("services");
        // The first line that fits counts for PostgreSQL's programs
        assertThat(Files.readAllLines(file))
                .containsExactly(
                        "*:*:*:postgres:super", "*:*:hopluu_identity:hopluu_identity:" + made, "*:*:*:*:services");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
