package vn.hopluu.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hopluu.launcher.LauncherException;

class RebuildCommandTest {

    private final List<String> asked = new ArrayList<>();

    @Test
    void everyCampaignOfEveryPageIsRebuiltAndSaysWhatWasMended() {
        Map<String, String> pages = Map.of("/api/v1/campaigns", """
                {"items":[{"form":"A","period":"2023-Y"},{"form":"A","period":"2024-Y"}],"next":"/api/v1/campaigns?after=A/2024-Y"}""", "/api/v1/campaigns?after=A/2024-Y", """
                {"items":[{"form":"B","period":"2024-Q1"}],"next":null}""");
        StringWriter printed = new StringWriter();

        RebuildCommand.all(
                path -> json(pages.getOrDefault(path, "{}")),
                path -> {
                    asked.add(path);
                    return json("{\"rows\":15,\"mended\":" + (asked.size() - 1) + "}");
                },
                new PrintWriter(printed, true));

        assertThat(asked)
                .containsExactly(
                        "/api/v1/campaigns/A/2023-Y/rebuild",
                        "/api/v1/campaigns/A/2024-Y/rebuild",
                        "/api/v1/campaigns/B/2024-Q1/rebuild");
        assertThat(printed.toString().lines())
                .containsExactly(
                        "A 2023-Y: rows 15, mended 0",
                        "A 2024-Y: rows 15, mended 1",
                        "B 2024-Q1: rows 15, mended 2",
                        "3 campaigns, rows mended: 3");
    }

    @Test
    void aCampaignThatIsRefusedIsNamedAndTheOthersAreRebuilt() {
        StringWriter printed = new StringWriter();

        boolean all = RebuildCommand.all(
                path -> json("{\"items\":[{\"form\":\"A\",\"period\":\"2023-Y\"},"
                        + "{\"form\":\"B\",\"period\":\"2024-Q1\"}]}"),
                path -> {
                    if (path.contains("/A/")) {
                        throw new LauncherException(
                                "409: 1 reports of A/2023-Y in the ledger are not what was applied");
                    }
                    return json("{\"rows\":15,\"mended\":0}");
                },
                new PrintWriter(printed, true));

        assertThat(all).isFalse();
        assertThat(printed.toString().lines())
                .containsExactly(
                        "409: 1 reports of A/2023-Y in the ledger are not what was applied",
                        "B 2024-Q1: rows 15, mended 0",
                        "1 campaigns, rows mended: 0, refused: 1");
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
