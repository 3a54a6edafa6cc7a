package vn.hopluu.launcher.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The command lines of the JVMs: small heaps, the simplest collector and the first compiler only, because five
/// processes share one machine.
final class Jvm {

    private static final List<String> SMALL = List.of(
            "-Xmx192m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            // Half alive is worse than dead: the supervisor starts it again.
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.awt.headless=true");

    private Jvm() {}

    static List<String> service(ProjectFolder home, Part service, boolean records) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(home.marker());
        command.addAll(AotCache.of(home, service).options(records));
        command.addAll(SMALL);
        command.addAll(List.of(
                "-Dquarkus.profile=local",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-jar",
                home.application(service).resolve("quarkus-run.jar").toString()));
        return command;
    }
}
