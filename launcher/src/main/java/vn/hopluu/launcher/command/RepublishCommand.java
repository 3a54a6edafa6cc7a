package vn.hopluu.launcher.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;
import vn.hopluu.launcher.Main;

/// `./hopluu republish`.
@Command(
        name = "republish",
        description = "Sends every event of plan-service again as it stands: for a topic that was lost, or consumers"
                + " that must be filled anew.",
        mixinStandardHelpOptions = true)
public final class RepublishCommand implements Callable<Integer> {

    @ParentCommand
    private Main main = new Main();

    @Mixin
    private Caller caller = new Caller();

    @Override
    public Integer call() {
        JsonNode kinds = ServiceCall.to(main.stack(), "plan-service", caller.operator(main.stack()))
                .post("/api/v1/republication");
        kinds.forEach(kind -> main.out()
                .println(kind.path("events").asLong() + " events "
                        + kind.path("type").asText() + " to "
                        + kind.path("topic").asText()));
        main.out().println("All of it waits to be sent, and is on its way. Whoever has it already changes nothing.");
        return 0;
    }
}
