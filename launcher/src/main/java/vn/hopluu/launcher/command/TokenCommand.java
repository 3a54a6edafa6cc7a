package vn.hopluu.launcher.command;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import vn.hopluu.launcher.LauncherException;
import vn.hopluu.launcher.Main;
import vn.hopluu.launcher.identity.DemoRealm;
import vn.hopluu.launcher.identity.TokenSource;
import vn.hopluu.launcher.stack.Auth;
import vn.hopluu.launcher.stack.Part;
import vn.hopluu.launcher.stack.Stack;
import vn.hopluu.launcher.stack.StackState;

/// `./hopluu token`.
@Command(
        name = "token",
        description =
                "Prints an access token of a sample user, or of the machine client, and nothing else. It holds for"
                        + " five minutes: curl -H \"Authorization: Bearer $(./hopluu token --user xa.nhaplieu)\" ...",
        mixinStandardHelpOptions = true)
public final class TokenCommand implements Callable<Integer> {

    private final Clock clock = Clock.systemUTC();

    @ParentCommand
    private Main main = new Main();

    @ArgGroup(multiplicity = "1")
    private Whose whose = new Whose();

    /// One of them.
    static final class Whose {

        @Option(names = "--user", paramLabel = "NAME", description = "A sample user, such as xa.nhaplieu.")
        private @Nullable String user;

        @Option(names = "--machine", description = "The client hopluu-machine, a program that reports by itself.")
        private boolean machine;
    }

    @Override
    public Integer call() {
        main.out().println(source(main.stack()).token().orElseThrow());
        return 0;
    }

    private TokenSource source(Stack stack) {
        DemoRealm realm = DemoRealm.ofRepository();
        String keycloak = requireKeycloak(stack).ports().address(Part.IDENTITY);
        return whose.machine || whose.user == null
                ? realm.ofMachine(keycloak, clock)
                : realm.ofUser(whose.user, keycloak, clock);
    }

    /// @throws LauncherException if nobody can sign in, with what to do
    static StackState requireKeycloak(Stack stack) {
        StackState state = stack.state()
                .filter(StackState::isAnyRunning)
                .orElseThrow(() -> new LauncherException(
                        "The stack does not run. Start it: ./hopluu up --detach --auth keycloak"));
        if (state.auth() != Auth.KEYCLOAK) {
            throw new LauncherException(
                    "The stack runs with --auth " + state.auth().word()
                            + ": nobody signs in, and no token is asked for. With people who sign in: ./hopluu down, then"
                            + " ./hopluu up --detach --auth keycloak");
        }
        if (state.running(Part.IDENTITY).isEmpty()) {
            throw new LauncherException(
                    "Keycloak does not run. ./hopluu status says why; to start it again:" + " ./hopluu up --detach");
        }
        return state;
    }
}
