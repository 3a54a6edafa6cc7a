package vn.hopluu.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hopluu.launcher.LauncherException;
import vn.hopluu.launcher.process.Wait;

/// Hands the reports in and makes the moves that follow. What an earlier run has done is recognised by where the report
/// stands, and left alone.
final class ReportLoader {

    private static final Duration STEP = Duration.ofMillis(200);
    private static final String CATALOGUE = "report-service to receive the units, forms, plans and assignments";

    private final Api report;
    private final Stages stages;
    private final Duration patience;

    /// @param patience how long report-service may take to hear of the units, forms, plans and assignments
    ReportLoader(Api report, Stages stages, Duration patience) {
        this.report = report;
        this.stages = stages;
        this.patience = patience;
    }

    /// @throws LauncherException if report-service refuses something, or does not hear of the catalogue in time
    void load(SampleFiles files) {
        try (ProgressBar bar = stages.start("Báo cáo (reports)", files.reports().size())) {
            for (SampleReport sample : files.reports()) {
                handIn(sample, bar);
                bar.step();
            }
        }
        try (ProgressBar bar =
                stages.start("Duyệt, trả lại, đính chính (moves)", files.moves().size())) {
            Map<ReportKey, List<SampleMove>> byReport = files.moves().stream()
                    .collect(Collectors.groupingBy(SampleMove::report, LinkedHashMap::new, Collectors.toList()));
            byReport.forEach((key, moves) -> follow(key, moves, bar));
        }
    }

    private void handIn(SampleReport sample, ProgressBar bar) {
        ApiResponse standing = report.get(sample.key().path(""));
        if (standing.succeeded() && version(standing) > 0) {
            return;
        }
        required(patiently(() -> report.postOnce("/reports", sample.body(), sample.idempotencyKey()), bar));
    }

    private void follow(ReportKey key, List<SampleMove> moves, ProgressBar bar) {
        ApiResponse standing = required(report.get(key.path("")));
        int made = alreadyMade(moves, state(standing), version(standing));
        for (int i = 0; i < moves.size(); i++) {
            if (i >= made) {
                make(moves.get(i));
            }
            bar.step();
        }
    }

    /// How many of a report's moves led it to where it stands.
    static int alreadyMade(List<SampleMove> moves, String state, int version) {
        for (int i = moves.size(); i > 0; i--) {
            if (moves.get(i - 1).made(state, version)) {
                return i;
            }
        }
        return 0;
    }

    private void make(SampleMove move) {
        ApiResponse answer = switch (move.kind()) {
            case APPROVAL -> report.move(move.report().path("/approval"), reason(null));
            case STEP -> report.move(move.report().path("/steps/" + move.step()), reason(null));
            case RETURN -> report.move(move.report().path("/return"), toMend(move));
            case WITHDRAWAL -> report.move(move.report().path("/withdrawal"), reason(move.reason()));
            case CORRECTION -> report.move(move.report().path("/correction"), content(move, move.reason()));
            case RESUBMISSION -> {
                SampleReport again = SampleReport.of(content(move, null));
                yield report.postOnce("/reports", again.body(), again.idempotencyKey());
            }
        };
        required(answer);
    }

    private static JsonNode reason(@Nullable String reason) {
        ObjectNode body = SampleJson.MAPPER.createObjectNode();
        return reason == null ? body : body.put("reason", reason);
    }

    private static JsonNode toMend(SampleMove move) {
        ObjectNode body = SampleJson.MAPPER.createObjectNode();
        body.put("reason", move.reason());
        if (move.step() != null) {
            body.put("step", move.step());
        }
        return move.cells() == null ? body : body.set("cells", move.cells());
    }

    private static JsonNode content(SampleMove move, @Nullable String reason) {
        if (move.body() == null) {
            throw new LauncherException(
                    "The " + move + " in reports/moves.json names no file with the report's content.");
        }
        ObjectNode body = move.body().deepCopy();
        return reason == null ? body : body.put("reason", reason);
    }

    /// The catalogue and who may hand in reach report-service through Kafka, a moment after plan-service has it.
    private ApiResponse patiently(Supplier<ApiResponse> request, ProgressBar bar) {
        long deadline = System.nanoTime() + patience.toNanos();
        ApiResponse answer = request.get();
        while (mayBeBehind(answer) && System.nanoTime() < deadline) {
            bar.waiting(CATALOGUE);
            Wait.pause(STEP);
            answer = request.get();
        }
        return answer;
    }

    private static boolean mayBeBehind(ApiResponse answer) {
        return answer.isProblem("unknown-unit")
                || answer.isProblem("unknown-campaign")
                || answer.isProblem("reference-behind")
                || answer.isProblem("unit-not-valid")
                || answer.isForbidden();
    }

    private static String state(ApiResponse standing) {
        return standing.body().path("state").asText();
    }

    private static int version(ApiResponse standing) {
        return standing.body().path("version").asInt();
    }

    private static ApiResponse required(ApiResponse answer) {
        if (!answer.succeeded()) {
            throw new LauncherException(answer.explained());
        }
        return answer;
    }
}
