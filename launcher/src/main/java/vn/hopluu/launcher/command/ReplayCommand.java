package vn.hopluu.launcher.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import vn.hopluu.launcher.Main;

/// `./hopluu replay`.
@Command(
        name = "replay",
        description = {
            "Empties what a service has made of events, and has it read all of them again from Kafka.",
            "Its answers are incomplete until it is through; ./hopluu status says when."
        },
        mixinStandardHelpOptions = true)
public final class ReplayCommand implements Callable<Integer> {

    @ParentCommand
    private Main main = new Main();

    @Mixin
    private Caller caller = new Caller();

    @Option(
            names = "--service",
            paramLabel = "NAME",
            defaultValue = "aggregation-service",
            description = "aggregation-service (default), report-service or plan-service")
    private String service = "";

    @Override
    public Integer call() {
        JsonNode begun = ServiceCall.to(main.stack(), service, caller.operator(main.stack()))
                .post("/api/v1/replay");
        begun.path("consumers").forEach(consumer -> main.out().println(consumer.asText() + " begins again"));
        main.out().println(service + " reads everything again; ./hopluu status says when it is through.");
        return 0;
    }
}
