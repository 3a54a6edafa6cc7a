package vn.hopluu.launcher.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import vn.hopluu.launcher.LauncherException;
import vn.hopluu.launcher.Main;
import vn.hopluu.launcher.postgres.Passwords;
import vn.hopluu.launcher.postgres.PostgresServer;
import vn.hopluu.launcher.process.ChildProcess;
import vn.hopluu.launcher.stack.Part;
import vn.hopluu.launcher.stack.Stack;
import vn.hopluu.launcher.stack.StackState;

/// `./hopluu psql`: whoever may read the folder's passwords is PostgreSQL's superuser there.
@Command(
        name = "psql",
        description = "Opens a database as PostgreSQL's superuser with the machine's own psql:"
                + " ./hopluu psql -d hopluu_plan -c 'SELECT 1'. Everything behind the command goes to psql;"
                + " -U hopluu_plan_reader looks and changes nothing.")
public final class PsqlCommand implements Callable<Integer> {

    @ParentCommand
    private Main main = new Main();

    @Parameters(arity = "0..*", paramLabel = "ARGUMENT", description = "What psql is given.")
    private List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() {
        String program = ChildProcess.onPath("psql")
                .orElseThrow(() -> new LauncherException(
                        "There is no psql on the PATH. Install PostgreSQL's client, such as: sudo apt install"
                                + " postgresql-client"));
        Stack stack = main.stack();
        int port = stack.state()
                .map(StackState::ports)
                .map(ports -> ports.of(Part.POSTGRES))
                .orElseThrow(() -> new LauncherException("The stack does not run. Start it: ./hopluu up --detach"));
        List<String> command = new ArrayList<>(
                List.of(program, "-h", "127.0.0.1", "-p", Integer.toString(port), "-U", PostgresServer.SUPERUSER));
        command.addAll(arguments);
        return run(command, Passwords.in(stack.home().dataOf(Part.POSTGRES)));
    }

    /// As long as the person stays: it is theirs to end.
    private static int run(List<String> command, Passwords passwords) {
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().remove("PGPASSWORD");
        builder.environment().put("PGPASSFILE", passwords.file().toString());
        builder.environment().putIfAbsent("PGDATABASE", PostgresServer.SUPERUSER);
        try {
            return builder.start().waitFor();
        } catch (IOException e) {
            throw new LauncherException("Cannot start " + command.getFirst() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherException("Interrupted.", e);
        }
    }
}
