package vn.hopluu.launcher.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import vn.hopluu.launcher.LauncherException;
import vn.hopluu.launcher.Main;

/// `./hopluu rebuild`.
@Command(
        name = "rebuild",
        description = {
            "Makes stored figures anew from the ledger, one campaign after another. Reads go on meanwhile.",
            "Without a campaign: all of them. One whose ledger was altered is left as it is, and named."
        },
        mixinStandardHelpOptions = true)
public final class RebuildCommand implements Callable<Integer> {

    private static final String CAMPAIGNS = "/api/v1/campaigns";

    @ParentCommand
    private Main main = new Main();

    @Mixin
    private Caller caller = new Caller();

    @Parameters(paramLabel = "FORM PERIOD", arity = "0..2", description = "one campaign, as DVCQ-Q 2024-Q1")
    private List<String> campaign = List.of();

    @Override
    public Integer call() {
        ServiceCall service = ServiceCall.to(main.stack(), "aggregation-service", caller.operator(main.stack()));
        PrintWriter out = main.out();
        return switch (campaign.size()) {
            case 0 -> all(service::get, service::post, out) ? 0 : 1;
            case 2 -> {
                one(campaign.getFirst(), campaign.getLast(), service::post, out);
                yield 0;
            }
            default -> throw new LauncherException("Name a form and a period, as DVCQ-Q 2024-Q1, or neither.");
        };
    }

    /// Page after page, so that campaigns beyond any number are reached. One that is refused does not keep
    /// the others from being rebuilt.
    ///
    /// @return whether none was refused
    static boolean all(Function<String, JsonNode> get, Function<String, JsonNode> post, PrintWriter out) {
        long mended = 0;
        int count = 0;
        int refused = 0;
        for (JsonNode page : new PagedList(get).of(CAMPAIGNS)) {
            for (JsonNode found : page.path("items")) {
                try {
                    mended += one(
                            found.path("form").asText(), found.path("period").asText(), post, out);
                    count++;
                } catch (LauncherException e) {
                    out.println(e.getMessage());
                    refused++;
                }
            }
        }
        out.println(count + " campaigns, rows mended: " + mended + (refused == 0 ? "" : ", refused: " + refused));
        return refused == 0;
    }

    private static long one(String form, String period, Function<String, JsonNode> post, PrintWriter out) {
        JsonNode rebuilt = post.apply(CAMPAIGNS + "/" + form + "/" + period + "/rebuild");
        long mended = rebuilt.path("mended").asLong();
        out.println(form + " " + period + ": rows " + rebuilt.path("rows").asLong() + ", mended " + mended);
        out.flush();
        return mended;
    }
}
