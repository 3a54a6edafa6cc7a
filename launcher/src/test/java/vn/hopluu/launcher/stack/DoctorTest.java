package vn.hopluu.launcher.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {

    @TempDir
    private Path root;

    @Test
    void whereThereIsRoomForAllPartsItSaysSo() {
        assertThat(room().grade()).isEqualTo(DoctorFinding.Grade.GOOD);
    }

    /// `/proc` is a disk of its own on which nothing is ever free.
    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskOfOnePartIsInTheWay() throws IOException {
        Path folder = Files.createDirectories(new ProjectFolder(root).folder());
        Path data = Files.createSymbolicLink(folder.resolve("postgres"), Path.of("/proc"));

        DoctorFinding room = room();

        assertThat(room.grade()).isEqualTo(DoctorFinding.Grade.BAD);
        assertThat(room.text()).contains("0 MiB free", "To start postgres", "Make room");
        Files.delete(data);
    }

    @Test
    void whatIsOnlyWantedWithAnotherAuthIsInNobodysWay() throws IOException {
        PortPlan ports = new PortPlan(StackRunner.freeBase());

        try (ServerSocket holder = new ServerSocket(ports.of(Part.IDENTITY), 1, InetAddress.getLoopbackAddress())) {
            assertThat(finding("keycloak", ports).grade())
                    .isEqualTo(Auth.DEFAULT.wants(Part.IDENTITY) ? DoctorFinding.Grade.BAD : DoctorFinding.Grade.NOTE);
            assertThat(finding("keycloak", ports).text()).contains("port " + holder.getLocalPort() + " is busy");
        }
    }

    private DoctorFinding room() {
        return finding("room", new PortPlan(StackRunner.freeBase()));
    }

    private DoctorFinding finding(String subject, PortPlan ports) {
        return new Doctor(StackRunner.stackOf(root), ports)
                .examine().stream()
                        .filter(finding -> finding.subject().equals(subject))
                        .findFirst()
                        .orElseThrow();
    }
}
