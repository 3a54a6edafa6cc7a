package vn.hopluu.launcher.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/// What the three services count of themselves, side by side. No service asks another: whoever verifies asks all.
///
/// @param plan the answer of plan-service to a path; the others likewise
record ServiceCounts(
        Function<String, JsonNode> plan, Function<String, JsonNode> report, Function<String, JsonNode> aggregation) {

    private static final String REFERENCE = "/api/v1/verification/reference";
    private static final String REPORTS = "/api/v1/verification/reports";

    /// A line for each thing that was compared.
    record Compared(List<String> equal, List<String> differences) {}

    Compared compare() {
        Compared compared = new Compared(new ArrayList<>(), new ArrayList<>());
        reference(compared);
        reports(compared);
        return compared;
    }

    /// Whoever has heard less than was said does not agree; nor does one who has heard more, whose source was
    /// put back.
    private void reference(Compared compared) {
        Map<String, JsonNode> said = kinds(plan);
        Map<String, JsonNode> report = kinds(this.report);
        Map<String, JsonNode> aggregation = kinds(this.aggregation);
        TreeSet<String> all = new TreeSet<>(said.keySet());
        all.addAll(report.keySet());
        all.addAll(aggregation.keySet());
        for (String kind : all) {
            boolean equal = same(said, report, kind) && same(said, aggregation, kind);
            (equal ? compared.equal() : compared.differences())
                    .add(kind + ": " + text(said, kind, "plan-service")
                            + (equal
                                    ? ", heard by both"
                                    : "; " + text(report, kind, "report-service") + ", "
                                            + text(aggregation, kind, "aggregation-service")));
        }
        if (all.isEmpty()) {
            compared.differences().add("plan-service has said nothing: there is nothing that could agree");
        }
    }

    private static Map<String, JsonNode> kinds(Function<String, JsonNode> service) {
        Map<String, JsonNode> kinds = new LinkedHashMap<>();
        service.apply(REFERENCE)
                .path("items")
                .forEach(item -> kinds.put(item.path("kind").asText(), item));
        return kinds;
    }

    private static boolean same(Map<String, JsonNode> one, Map<String, JsonNode> other, String kind) {
        return in(one, kind).equals(in(other, kind));
    }

    private static String text(Map<String, JsonNode> kinds, String kind, String service) {
        JsonNode item = in(kinds, kind);
        return service + " " + item.path("count").asLong() + " with the digest "
                + item.path("digest").asText("0");
    }

    private static JsonNode in(Map<String, JsonNode> items, String key) {
        return items.getOrDefault(key, MissingNode.getInstance());
    }

    private void reports(Compared compared) {
        Map<String, JsonNode> stored = campaigns(report);
        Map<String, JsonNode> held = campaigns(aggregation);
        TreeSet<String> all = new TreeSet<>(stored.keySet());
        held.forEach((campaign, item) -> {
            if (item.path("held").path("reports").asLong() > 0
                    || item.path("altered").asLong() > 0) {
                all.add(campaign);
            }
        });
        for (String campaign : all) {
            JsonNode one = in(stored, campaign);
            JsonNode other = in(held, campaign);
            if (agree(one, other)) {
                compared.equal().add(campaign + ": " + text(one, one) + " by both");
            } else {
                compared.differences()
                        .add(campaign + ": report-service " + text(one, one) + ", aggregation-service "
                                + text(other.path("held"), other) + altered(other));
            }
        }
    }

    private static Map<String, JsonNode> campaigns(Function<String, JsonNode> service) {
        Map<String, JsonNode> campaigns = new LinkedHashMap<>();
        for (JsonNode page : new PagedList(service).of(REPORTS)) {
            page.path("items")
                    .forEach(item -> campaigns.put(
                            item.path("form").asText() + " "
                                    + item.path("period").asText(),
                            item));
        }
        return campaigns;
    }

    /// At one revision, in every scheme that both know.
    private static boolean agree(JsonNode stored, JsonNode held) {
        JsonNode sum = held.path("held");
        JsonNode whole = stored.path("wholeDigest");
        JsonNode heldWhole = sum.path("wholeDigest");
        return !stored.isMissingNode()
                && stored.path("reports").equals(sum.path("reports"))
                && stored.path("digest").equals(sum.path("digest"))
                && (!whole.isTextual() || !heldWhole.isTextual() || whole.equals(heldWhole))
                && stored.path("asOf").equals(held.path("asOf"))
                && held.path("altered").asLong() == 0;
    }

    private static String text(JsonNode sum, JsonNode campaign) {
        return sum.path("reports").asLong() + " reports with the digest "
                + sum.path("digest").asText("0") + " at revision "
                + campaign.path("asOf").asLong();
    }

    private static String altered(JsonNode held) {
        long altered = held.path("altered").asLong();
        return altered == 0 ? "" : "; " + altered + " altered in the ledger";
    }
}
