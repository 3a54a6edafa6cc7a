package vn.hopluu.launcher.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import vn.hopluu.launcher.Main;
import vn.hopluu.launcher.identity.TokenSource;

/// `./hopluu restored`.
@Command(
        name = "restored",
        description = {
            "Holds the databases of plan-service and report-service against their topics, and takes back what a restored",
            "copy lost. Each start does it by itself; this is for a copy that was put back under a running service."
        },
        mixinStandardHelpOptions = true)
public final class RestoredCommand implements Callable<Integer> {

    private static final String RESTORATIONS = "/api/v1/restorations";

    @ParentCommand
    private Main main = new Main();

    @Mixin
    private Caller caller = new Caller();

    @Option(
            names = "--all",
            description = "Reads the topics from their beginning, not from the places that the copies know.")
    private boolean all;

    @Override
    public Integer call() {
        TokenSource tokens = caller.operator(main.stack());
        for (String service : new String[] {"plan-service", "report-service"}) {
            ServiceCall call = ServiceCall.to(main.stack(), service, tokens);
            call.post(RESTORATIONS + "?all=" + all);
            main.out().println(service + " compares itself with its topics.");
        }
        show(ServiceCall.to(main.stack(), "report-service", tokens).get(RESTORATIONS + "?limit=1"), main.out());
        return 0;
    }

    /// The newest recovery of reports.
    static void show(JsonNode restorations, PrintWriter out) {
        JsonNode newest = restorations.path("items").path(0);
        if (newest.isMissingNode()) {
            out.println("No report was ever taken back.");
            return;
        }
        out.println("reports: recovery " + newest.path("id").asText() + " "
                + newest.path("state").asText() + ", recovered "
                + newest.path("recovered").asLong() + ", overtaken "
                + newest.path("overtaken").asLong() + "; nothing could be handed in from "
                + newest.path("outage").path("from").asText() + " to "
                + newest.path("outage").path("to").asText("now"));
        out.println("GET " + RESTORATIONS + "/" + newest.path("id").asText()
                + "/reports says for each unit what is lost and what to do.");
    }
}
