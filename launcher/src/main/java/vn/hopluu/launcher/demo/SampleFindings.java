package vn.hopluu.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.hopluu.launcher.LauncherException;

/// What a careful reader finds in one sample report: an entry of `seed-004.findings.json`. Rule and cells are held
/// against what the service finds; the message of WINDOW depends on the day of the clock.
///
/// @param findings a line each, such as `DT06-DT02 [DT06.KN, DT02]`
record SampleFindings(SampleReport report, List<String> findings) {

    private static final String TOLD = "INFO";

    static SampleFindings of(SampleReport report, JsonNode written) {
        return new SampleFindings(report, lines(written));
    }

    /// A line per finding that only one side has.
    ///
    /// @throws LauncherException if report-service refuses to check
    static List<String> differences(List<SampleFindings> expected, Api service) {
        List<String> differences = new ArrayList<>();
        for (SampleFindings each : expected) {
            List<String> found = each.found(service);
            each.findings.stream()
                    .filter(line -> !found.contains(line))
                    .forEach(line -> differences.add(each.report.key().unit() + "  not found: " + line));
            found.stream()
                    .filter(line -> !each.findings.contains(line))
                    .forEach(line -> differences.add(each.report.key().unit() + "  found besides: " + line));
        }
        return differences;
    }

    private List<String> found(Api service) {
        ObjectNode body = report.body().deepCopy();
        body.remove("explanations");
        ApiResponse answer = service.post(report.key().path("/checks"), body);
        if (!answer.succeeded()) {
            throw new LauncherException(answer.explained());
        }
        return lines(answer.body().path("findings"));
    }

    /// Those that ask for something; what is merely told (INFO) also depends on what else has been handed in.
    private static List<String> lines(JsonNode findings) {
        return findings.valueStream()
                .filter(finding -> !finding.path("severity").asText().equals(TOLD))
                .map(finding -> finding.path("rule").asText() + " "
                        + finding.path("cells")
                                .valueStream()
                                .map(JsonNode::asText)
                                .collect(Collectors.toCollection(TreeSet::new)))
                .sorted()
                .toList();
    }
}
