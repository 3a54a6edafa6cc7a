package vn.hopluu.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.hopluu.events.Period;
import vn.hopluu.events.RegimeChanged;

/// Which sample reports are late by the demo's clock: those of a period whose window had closed.
final class LateReports {

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private LateReports() {}

    /// A line per period, such as `2023-H1: 19 reports, the window closed on 14/06/2023`.
    static List<String> lines(SampleFiles files, LocalDate today) {
        Map<String, RegimeChanged.Window> windows = windowsByForm(files);
        Map<String, List<SampleReport>> byPeriod = files.reports().stream()
                .collect(Collectors.groupingBy(report -> report.key().period(), TreeMap::new, Collectors.toList()));
        return byPeriod.entrySet().stream()
                .filter(entry ->
                        closed(entry.getKey(), entry.getValue(), windows).isBefore(today))
                .map(entry -> "%s: %d reports, the window closed on %s"
                        .formatted(
                                entry.getKey(),
                                entry.getValue().size(),
                                DAY.format(closed(entry.getKey(), entry.getValue(), windows))))
                .toList();
    }

    private static LocalDate closed(
            String period, List<SampleReport> reports, Map<String, RegimeChanged.Window> windows) {
        String form = reports.getFirst().key().form();
        return Period.parse(period).windowTo(Objects.requireNonNull(windows.get(form), form));
    }

    private static Map<String, RegimeChanged.Window> windowsByForm(SampleFiles files) {
        Map<String, JsonNode> regimes =
                files.regimes().stream().collect(Collectors.toMap(PutRequest::path, PutRequest::body));
        return files.forms().stream()
                .collect(Collectors.toMap(
                        form -> form.path().split("/")[2],
                        form -> window(regimes, form.body().path("regime").asText()),
                        (first, second) -> second));
    }

    private static RegimeChanged.Window window(Map<String, JsonNode> regimes, String regime) {
        return RegimeChanged.Window.valueOf(Objects.requireNonNull(regimes.get("/regimes/" + regime), regime)
                .path("window")
                .asText());
    }
}
