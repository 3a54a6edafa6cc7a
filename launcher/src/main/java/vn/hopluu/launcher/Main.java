package vn.hopluu.launcher;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;
import vn.hopluu.launcher.command.DemoCommand;
import vn.hopluu.launcher.command.DevCommand;
import vn.hopluu.launcher.command.DoctorCommand;
import vn.hopluu.launcher.command.DownCommand;
import vn.hopluu.launcher.command.ImportCommand;
import vn.hopluu.launcher.command.PsqlCommand;
import vn.hopluu.launcher.command.RebuildCommand;
import vn.hopluu.launcher.command.ReplayCommand;
import vn.hopluu.launcher.command.RepublishCommand;
import vn.hopluu.launcher.command.RestoredCommand;
import vn.hopluu.launcher.command.StatusCommand;
import vn.hopluu.launcher.command.TokenCommand;
import vn.hopluu.launcher.command.TopicsCommand;
import vn.hopluu.launcher.command.UpCommand;
import vn.hopluu.launcher.command.VerifyCommand;
import vn.hopluu.launcher.stack.Stack;

/// `./hopluu`: one command on one machine.
@Command(
        name = "./hopluu",
        description = "Hợp Lưu on one machine: Kafka, PostgreSQL, Keycloak and the services, without Docker.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            DemoCommand.class,
            DoctorCommand.class,
            ImportCommand.class,
            VerifyCommand.class,
            RebuildCommand.class,
            ReplayCommand.class,
            RepublishCommand.class,
            RestoredCommand.class,
            TokenCommand.class,
            TopicsCommand.class,
            PsqlCommand.class,
            DevCommand.class
        },
        footer = {
            "  test    Builds everything with all gates and runs the tests (--slow: all, --module NAME, --only CLASS).",
            "  bench   Measures against the bare work that does the same: units, posting, checks, import-workbook, rollups, latency.",
            "  simulate  Runs the fold under seeded disasters in memory (--seeds N, --fault NAME).",
            "  faults  Torments a stack of its own under a load that remembers (docs/faults.md)."
        })
public final class Main implements Runnable {

    private final PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);

    public static void main(String[] arguments) {
        CommandLine commandLine = new CommandLine(new Main())
                .setExecutionExceptionHandler(Main::explain)
                .setUsageHelpAutoWidth(true);
        // What stands behind it is psql's, options too.
        Objects.requireNonNull(commandLine.getSubcommands().get("psql")).setUnmatchedOptionsArePositionalParams(true);
        System.exit(commandLine.execute(arguments));
    }

    /// Where everything that a person or a program reads goes, in UTF-8.
    public PrintWriter out() {
        return out;
    }

    /// The stack of the repository that `./hopluu` stands in.
    public Stack stack() {
        return Stack.load(Path.of(System.getProperty("hopluu.root", "")));
    }

    @Override
    public void run() {
        new CommandLine(this).usage(out);
    }

    /// What a person can mend is printed as it is; anything else is our fault and comes with its trace.
    private static int explain(Exception e, CommandLine commandLine, ParseResult result) throws Exception {
        if (!(e instanceof LauncherException)) {
            throw e;
        }
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        err.println(e.getMessage());
        return CommandLine.ExitCode.SOFTWARE;
    }
}
