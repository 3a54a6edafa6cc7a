package vn.hopluu.launcher.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import vn.hopluu.launcher.LauncherException;
import vn.hopluu.launcher.Main;
import vn.hopluu.launcher.identity.TokenSource;

/// `./hopluu verify`.
@Command(
        name = "verify",
        description = {
            "Compares every stored figure with a naive recomputation, what is stored with its hashes, and what the three"
                    + " services count of themselves. Ends with 0 only if all agree.",
            "Nothing to compare is no agreement.",
            "With --audit, instead: reads everything that plan-service and report-service have on record, block by block,"
                    + " and names what was altered, deleted, slipped in, rewritten or put back."
        },
        mixinStandardHelpOptions = true)
public final class VerifyCommand implements Callable<Integer> {

    private static final int SHOWN = 50;

    /// How often the services' own counts are asked for before they are said to differ: what one has said may
    /// still be on its way to the others.
    private static final int ROUNDS = 5;

    private static final long BETWEEN_ROUNDS_MS = 2_000;

    @ParentCommand
    private Main main = new Main();

    @Mixin
    private Caller caller = new Caller();

    @Option(names = "--audit", description = "Holds what is on record against what was sealed of it.")
    private boolean audit;

    @Override
    public Integer call() {
        TokenSource tokens = caller.operator(main.stack());
        ServiceCall plan = ServiceCall.to(main.stack(), "plan-service", tokens);
        ServiceCall report = ServiceCall.to(main.stack(), "report-service", tokens);
        if (audit) {
            return told(audits(plan, report, main.out()), main.out());
        }
        ServiceCall aggregation = ServiceCall.to(main.stack(), "aggregation-service", tokens);
        PrintWriter out = main.out();
        boolean figures = figures(aggregation.post("/api/v1/verification"), out);
        boolean versions = versions(new PagedList(report::get), out);
        boolean counts = counts(new ServiceCounts(plan::get, report::get, aggregation::get), out);
        return told(figures && versions && counts, out);
    }

    private static int told(boolean agrees, PrintWriter out) {
        out.println(agrees ? "Everything agrees." : "NOT EVERYTHING AGREES.");
        return agrees ? 0 : 1;
    }

    private static boolean audits(ServiceCall plan, ServiceCall report, PrintWriter out) {
        boolean ofPlan = new AuditVerification(plan.service(), new PagedList(plan::post)).agrees(out);
        boolean ofReport = new AuditVerification(report.service(), new PagedList(report::post)).agrees(out);
        return ofPlan && ofReport;
    }

    /// The stored figures against the recomputation, and the ledger against its hashes.
    static boolean figures(JsonNode answer, PrintWriter out) {
        out.println("campaigns " + answer.path("campaigns").asLong() + ", rows "
                + answer.path("rows").asLong() + ", cells compared "
                + answer.path("cells").asLong());
        show(out, "differs: ", texts(answer.path("differences")));
        show(out, "altered in the ledger: ", texts(answer.path("altered")));
        boolean held = answer.path("campaigns").asLong() > 0;
        if (!held) {
            out.println("  aggregation-service holds no campaign: there is nothing that could agree");
        }
        return held
                && answer.path("agrees").asBoolean(false)
                && answer.path("differences").isEmpty()
                && answer.path("altered").isEmpty();
    }

    /// The stored versions of reports against their receipts.
    static boolean versions(PagedList report, PrintWriter out) {
        long looked = 0;
        long unproved = 0;
        boolean agrees = true;
        for (JsonNode page : report.of("/api/v1/verification/versions")) {
            looked += page.path("versions").asLong();
            unproved += page.path("unproved").asLong();
            agrees &= page.path("items").isEmpty();
            show(out, "altered in report-service: ", texts(page.path("items")));
        }
        out.println("versions against their receipts " + looked
                + (unproved == 0 ? "" : ", of which " + unproved + " are older than receipts with a hash"));
        return agrees;
    }

    /// What the services count of themselves, asked again while something may be on its way.
    private static boolean counts(ServiceCounts services, PrintWriter out) {
        ServiceCounts.Compared compared = services.compare();
        for (int round = 1; round < ROUNDS && !compared.differences().isEmpty(); round++) {
            pause();
            compared = services.compare();
        }
        return counts(compared, out);
    }

    static boolean counts(ServiceCounts.Compared compared, PrintWriter out) {
        show(out, "", compared.equal());
        show(out, "differs: ", compared.differences());
        return compared.differences().isEmpty();
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_ROUNDS_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherException("Interrupted.", e);
        }
    }

    private static List<String> texts(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false)
                .map(node -> node.isTextual() ? node.asText() : node.toString())
                .toList();
    }

    private static void show(PrintWriter out, String what, List<String> lines) {
        lines.stream().limit(SHOWN).forEach(line -> out.println("  " + what + line));
        if (lines.size() > SHOWN) {
            out.println("  and " + (lines.size() - SHOWN) + " more");
        }
    }
}
