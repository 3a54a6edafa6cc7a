package vn.hopluu.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hopluu.launcher.LauncherException;

/// Enters the registers: models with the steps of their way, and dialogues. What stands in a register already
/// is left alone, and a model goes on from where an earlier run left it.
final class RegisterLoader {

    private static final String MOST = "&limit=200";

    private final Api report;
    private final Stages stages;

    RegisterLoader(Api report, Stages stages) {
        this.report = report;
        this.stages = stages;
    }

    /// @throws LauncherException if report-service refuses something
    void load(SampleFiles.Registers registers) {
        try (ProgressBar bar =
                stages.start("Mô hình (models)", registers.models().size())) {
            for (JsonNode model : registers.models()) {
                model(model);
                bar.step();
            }
        }
        try (ProgressBar bar =
                stages.start("Đối thoại (dialogues)", registers.dialogues().size())) {
            for (JsonNode dialogue : registers.dialogues()) {
                dialogue(dialogue);
                bar.step();
            }
        }
    }

    private void model(JsonNode sample) {
        JsonNode body = sample.path("register");
        JsonNode there =
                existing("/models", body, List.of("name", "registeredOn")).orElseGet(() -> created("/models", body));
        // The first step that a model tells is its registration
        int made = there.path("steps").size() - 1;
        String path = "/models/" + there.path("id").asText();
        for (int i = Math.max(made, 0); i < sample.path("steps").size(); i++) {
            String tag = required(report.get(path)).tag();
            required(report.postIfMatch(path + "/steps", sample.path("steps").path(i), tag));
        }
    }

    private void dialogue(JsonNode body) {
        if (existing("/dialogues", body, List.of("heldOn", "occasion", "audience"))
                .isEmpty()) {
            created("/dialogues", body);
        }
    }

    /// The entry of the unit that says the same in these fields.
    private Optional<JsonNode> existing(String path, JsonNode body, List<String> fields) {
        String unit = URLEncoder.encode(body.path("unit").asText(), StandardCharsets.UTF_8);
        return required(report.get(path + "?unit=" + unit + MOST))
                .body()
                .path("items")
                .valueStream()
                .filter(entry ->
                        fields.stream().allMatch(field -> entry.path(field).equals(body.path(field))))
                .findFirst();
    }

    /// The list was asked whether it is there, so the key only guards against a repeat of this very request.
    private JsonNode created(String path, JsonNode body) {
        return required(report.postOnce(path, body, UUID.randomUUID().toString()))
                .body();
    }

    private static ApiResponse required(ApiResponse answer) {
        if (!answer.succeeded()) {
            throw new LauncherException(answer.explained());
        }
        return answer;
    }
}
