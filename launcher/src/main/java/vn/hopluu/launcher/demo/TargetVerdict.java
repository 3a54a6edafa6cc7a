package vn.hopluu.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hopluu.launcher.LauncherException;

/// One entry of `targets.json`: how a plan's target stands by the reports of one period, judged by hand.
///
/// @param status such as `NOT_REACHED`
/// @param value as it is counted, such as `16/17`; `none` where nobody has answered
record TargetVerdict(String plan, String period, String target, String status, String value) {

    private static final String NONE = "none";

    static TargetVerdict of(JsonNode node) {
        return new TargetVerdict(
                node.path("plan").asText(),
                node.path("period").asText(),
                node.path("target").asText(),
                node.path("status").asText(),
                node.path("value").asText(NONE));
    }

    /// A line per verdict that is not as expected; each plan is asked once per period.
    ///
    /// @throws LauncherException if aggregation-service refuses to answer
    static List<String> differences(List<TargetVerdict> expected, Api aggregation) {
        Map<String, JsonNode> told = new HashMap<>();
        List<String> differences = new ArrayList<>();
        for (TargetVerdict verdict : expected) {
            TargetVerdict found =
                    verdict.found(told.computeIfAbsent(verdict.path(), path -> targets(aggregation, path)));
            if (!found.equals(verdict)) {
                differences.add("%s %s %s: expected %s %s, found %s %s"
                        .formatted(
                                verdict.plan,
                                verdict.period,
                                verdict.target,
                                verdict.status,
                                verdict.value,
                                found.status,
                                found.value));
            }
        }
        return differences;
    }

    private static JsonNode targets(Api aggregation, String path) {
        ApiResponse answer = aggregation.get(path);
        if (!answer.succeeded()) {
            throw new LauncherException(answer.explained());
        }
        return answer.body().path("targets");
    }

    private String path() {
        return "/targets/%s?period=%s".formatted(plan, period);
    }

    private TargetVerdict found(JsonNode targets) {
        JsonNode node = targets.valueStream()
                .filter(each -> each.path("id").asText().equals(target))
                .findFirst()
                .orElseGet(SampleJson.MAPPER::missingNode);
        return new TargetVerdict(
                plan,
                period,
                target,
                node.path("status").asText(NONE),
                node.path("value").asText(NONE));
    }
}
