package vn.hopluu.launcher.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import vn.hopluu.launcher.Main;

/// `./hopluu verify`.
@Command(
        name = "verify",
        description = "Compares every stored figure with a naive recomputation. Ends with 0 only if all agree.",
        mixinStandardHelpOptions = true)
public final class VerifyCommand implements Callable<Integer> {

    private static final int DIFFERENCES_SHOWN = 50;

    @ParentCommand
    private Main main = new Main();

    @Override
    public Integer call() {
        return report(ServiceCall.to(main.stack(), "aggregation-service").post("/api/v1/verification"), main.out());
    }

    static int report(JsonNode answer, PrintWriter out) {
        out.println("campaigns " + answer.path("campaigns").asLong() + ", rows "
                + answer.path("rows").asLong() + ", cells compared "
                + answer.path("cells").asLong());
        JsonNode differences = answer.path("differences");
        StreamSupport.stream(differences.spliterator(), false)
                .limit(DIFFERENCES_SHOWN)
                .forEach(difference -> out.println("  differs: " + difference));
        if (differences.size() > DIFFERENCES_SHOWN) {
            out.println("  and " + (differences.size() - DIFFERENCES_SHOWN) + " more");
        }
        boolean agrees = answer.path("agrees").asBoolean(false) && differences.isEmpty();
        out.println(agrees ? "Everything agrees." : "NOT EVERYTHING AGREES.");
        return agrees ? 0 : 1;
    }
}
