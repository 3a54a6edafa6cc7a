package vn.hopluu.launcher.postgres;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import vn.hopluu.launcher.LauncherException;
import vn.hopluu.launcher.process.Arguments;
import vn.hopluu.launcher.process.ChildProcess;
import vn.hopluu.launcher.process.Folders;
import vn.hopluu.launcher.process.Signal;

/// What is done to PostgreSQL's data folder while no server runs on it. Each step may be killed half way: the next
/// start does it again.
///
/// @param server whose folder it is
/// @param owner as whom PostgreSQL's programs run
record DataFolder(PostgresServer server, PostgresOwner owner) {

    private static final long OFFLINE_SECONDS = 60;

    /// Makes the folder the first time, private always, and sees to it that its passwords are its own.
    ///
    /// @throws LauncherException if it cannot be made or used
    void prepare() {
        Folders.create(server.folder());
        stopHalfDone();
        if (!Files.exists(server.dataFolder())) {
            server.passwords().make();
            create();
        }
        restrict();
        if (!server.passwords().areMade()) {
            setPasswords();
        }
    }

    /// Into a folder beside, renamed at the end: an initdb that was killed leaves nothing that looks like data.
    private void create() {
        Path half = halfFolder();
        Path password = server.folder().resolve("password.new");
        try {
            Folders.delete(half);
            Files.deleteIfExists(password);
            Files.createDirectory(half);
            owner.own(half);
            Files.createFile(
                    password, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(password, server.passwords().ofSuperuser());
            owner.own(password);
            runInitdb(half, password);
            Files.move(half, server.dataFolder());
        } catch (IOException e) {
            throw new LauncherException("Cannot create PostgreSQL's data folder " + server.dataFolder() + ": " + e, e);
        } finally {
            password.toFile().delete();
        }
    }

    private void runInitdb(Path data, Path password) throws IOException {
        List<String> command = new ArrayList<>(owner.prefix());
        command.addAll(List.of(
                server.binaries().program("initdb").toString(),
                "--pgdata=" + data,
                "--username=" + PostgresServer.SUPERUSER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--locale=C.UTF-8",
                "--no-instructions"));
        if (server.durability() == PostgresServer.Durability.NONE) {
            command.add("--no-sync");
        }
        await(
                "initdb",
                new ChildProcess(command, Map.of("LC_ALL", "C.UTF-8"), server.folder(), server.log(), false).start());
    }

    /// Gives the superuser a new password while no server runs, whatever the old one was: for a folder of version
    /// 0.1.0, where everyone knew it, and for one that has lost its file. The services' roles get theirs from
    /// [Databases].
    private void setPasswords() {
        String sql = "ALTER ROLE " + PostgresServer.SUPERUSER + " PASSWORD '"
                + server.passwords().propose() + "'\n";
        List<String> command = new ArrayList<>(owner.prefix());
        command.addAll(List.of(
                server.binaries().program("postgres").toString(),
                "--single",
                "-D",
                server.dataFolder().toString(),
                "postgres"));
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(server.folder().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(server.log().path().toFile()));
            builder.environment().put("LC_ALL", "C.UTF-8");
            Process single = builder.start();
            try (Writer in = single.outputWriter(StandardCharsets.UTF_8)) {
                in.write(sql);
            }
            await("setting of passwords", single);
        } catch (IOException e) {
            throw new LauncherException(
                    "Cannot set PostgreSQL's passwords: " + e + "\n"
                            + server.log().tailBlock(PostgresServer.TAIL_LINES),
                    e);
        }
        server.passwords().accept();
    }

    private void await(String what, Process offline) throws IOException {
        try {
            if (!offline.waitFor(OFFLINE_SECONDS, TimeUnit.SECONDS)) {
                offline.destroyForcibly();
                throw new IOException("it took longer than " + OFFLINE_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            offline.destroyForcibly();
            throw new IOException("interrupted", e);
        }
        if (offline.exitValue() != 0) {
            throw new LauncherException("PostgreSQL's " + what + " failed (exit code " + offline.exitValue() + ").\n"
                    + server.log().tailBlock(PostgresServer.TAIL_LINES));
        }
    }

    /// What a launcher that was killed has left at work on the folder: its initdb, or the setting of passwords.
    private void stopHalfDone() {
        List<String> marks = List.of("--pgdata=" + halfFolder(), halfFolder().toString(), "--single");
        ProcessHandle.allProcesses()
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .filter(process -> {
                    List<String> arguments = Arguments.of(process);
                    return arguments.stream().anyMatch(marks::contains)
                            && arguments.stream()
                                    .anyMatch(argument ->
                                            argument.contains(server.folder().toString()));
                })
                .forEach(process -> Signal.TERMINATE.stop(process, PostgresServer.RETRY));
    }

    private Path halfFolder() {
        return server.folder().resolve("data.new");
    }

    /// PostgreSQL refuses a data folder that others may read.
    private void restrict() {
        Folders.makePrivate(server.dataFolder());
        owner.own(server.dataFolder());
        if (owner.account().isEmpty()) {
            Folders.makePrivate(server.folder());
        }
    }
}
