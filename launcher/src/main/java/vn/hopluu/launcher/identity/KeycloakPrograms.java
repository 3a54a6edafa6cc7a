package vn.hopluu.launcher.identity;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import vn.hopluu.launcher.LauncherException;
import vn.hopluu.launcher.Libraries;
import vn.hopluu.launcher.process.LogFile;
import vn.hopluu.launcher.process.Unpacking;

/// Keycloak, unpacked once from its Maven artifact, with its configuration built in: what is fixed by [#BUILD] needs no
/// looking up at each start.
///
/// @param home the folder with lib and conf
public record KeycloakPrograms(Path home) {

    /// On PostgreSQL, telling of its health.
    private static final List<String> BUILD = List.of("build", "--db=postgres", "--health-enabled=true");

    private static final long LONGEST_SECONDS = 300;
    private static final int TAIL_LINES = 20;

    /// Unpacks into a folder named after the archive and builds, unless that is done.
    ///
    /// @param parent where to unpack
    /// @param marker by which a build is known again whose launcher was killed
    /// @param log of the build
    /// @param clock tells what was left behind from what is under way
    /// @param say is told of each step, while it is taken
    /// @throws LauncherException if the build has no Keycloak, the disk refuses, or its own build fails
    public static KeycloakPrograms in(Path parent, String marker, LogFile log, Clock clock, Consumer<String> say) {
        Path archive = Libraries.find().keycloakArchive();
        Path home = parent.resolve(String.valueOf(archive.getFileName()).replace(".zip", ""));
        try {
            Unpacking.once(home, clock, folder -> {
                say.accept("unpacking it, once");
                unpack(archive, folder);
                say.accept("building its configuration, once");
                new KeycloakPrograms(folder).run("build", marker, BUILD, Map.of(), log);
            });
        } catch (IOException e) {
            throw new LauncherException(
                    "Cannot unpack Keycloak into " + home + ": " + e + ". Check the free disk space (it needs 250 MB).",
                    e);
        }
        return new KeycloakPrograms(home);
    }

    /// How Keycloak is called: what its own script does, without a shell that would stand between us and its process.
    ///
    /// @param jvmOptions of this JVM
    /// @param arguments such as `start --optimized`
    List<String> command(List<String> jvmOptions, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.addAll(List.of(
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Duser.language=en",
                "-Duser.country=US",
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(arguments);
        return command;
    }

    private static void unpack(Path archive, Path folder) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                Path file = Unpacking.placeOf(withoutTop(entry.getName()), folder);
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.resolveSibling("."));
                    try (InputStream content = zip.getInputStream(entry)) {
                        Files.copy(content, file);
                    }
                }
            }
        }
    }

    /// Everything stands in one folder, named after the version.
    private static String withoutTop(String entry) {
        return entry.substring(entry.indexOf('/') + 1);
    }

    /// Has Keycloak do one thing, and waits for its end.
    ///
    /// @param what it does, for messages
    /// @param marker by which the process is known again if the launcher is killed meanwhile
    /// @param arguments such as `build` with its options
    /// @throws LauncherException if it fails, or takes too long
    void run(String what, String marker, List<String> arguments, Map<String, String> environment, LogFile log) {
        ProcessBuilder builder = new ProcessBuilder(
                        command(List.of(marker, "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"), arguments))
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.path().toFile()));
        builder.environment().putAll(environment);
        try {
            await(what, builder.start(), log);
        } catch (IOException e) {
            throw new LauncherException("Cannot start Keycloak's " + what + ": " + e, e);
        }
    }

    private static void await(String what, Process process, LogFile log) {
        try {
            boolean hasEnded = process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
            if (!hasEnded || process.exitValue() != 0) {
                throw new LauncherException("Keycloak's " + what
                        + (hasEnded
                                ? " failed (exit code " + process.exitValue() + ").\n"
                                : " took longer than " + LONGEST_SECONDS + " s.\n")
                        + log.tailBlock(TAIL_LINES));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherException("Interrupted during Keycloak's " + what + ".", e);
        } finally {
            process.destroyForcibly();
        }
    }
}
