package vn.hopluu.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerifyCommandTest {

    private static final String REFERENCE = "/api/v1/verification/reference";
    private static final String REPORTS = "/api/v1/verification/reports";
    private static final String VERSIONS = "/api/v1/verification/versions";

    private static final String UNITS = """
            {"items":[{"kind":"unit","count":120,"digest":"ab"}]}""";
    private static final String STORED = """
            {"items":[{"form":"A","period":"2024-Q1","reports":3,"digest":"cd","wholeDigest":"ef","asOf":7}]}""";
    private static final String HELD = """
            {"items":[{"form":"A","period":"2024-Q1","held":{"reports":3,"digest":"cd","wholeDigest":"ef"},"asOf":7,
            "altered":0},{"form":"B","period":"2024-Q1","held":{"reports":0,"digest":"0","wholeDigest":"0"},"asOf":0,
            "altered":0}]}""";

    private final StringWriter printed = new StringWriter();
    private final PrintWriter out = new PrintWriter(printed, true);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'agrees':true,'campaigns':2,'differences':[],'altered':[]} | true",
                "{'agrees':false,'campaigns':2,'differences':[{'slot':3}],'altered':[]} | false",
                "{'agrees':true,'campaigns':2,'differences':[{'slot':3}],'altered':[]} | false",
                "{'agrees':true,'campaigns':2,'differences':[],'altered':['17/A/2024-Q1/OWN']} | false",
                "{'agrees':true,'campaigns':0,'differences':[],'altered':[]} | false",
                "{} | false"
            },
            quoteCharacter = '`')
    void figuresAgreeOnlyWhereThereAreSomeAndNothingDiffers(String answer, boolean agrees) {
        assertThat(VerifyCommand.figures(json(answer.replace('\'', '"')), out)).isEqualTo(agrees);
    }

    @Test
    void itSaysHowMuchWasComparedAndWhatDiffers() {
        VerifyCommand.figures(
                json("{\"agrees\":false,\"campaigns\":2,\"rows\":40,\"cells\":5120,\"differences\":[{\"slot\":3}],"
                        + "\"altered\":[\"17/A/2024-Q1/OWN\"]}"),
                out);

        assertThat(printed.toString())
                .contains("campaigns 2, rows 40, cells compared 5120")
                .contains("{\"slot\":3}")
                .contains("altered in the ledger: 17/A/2024-Q1/OWN");
    }

    @Test
    void anAlteredVersionOnAnyPageDoesNotAgree() {
        Map<String, String> pages = Map.of(
                VERSIONS,
                "{\"versions\":5,\"unproved\":2,\"items\":[],\"next\":\"" + VERSIONS + "?after=9\"}",
                VERSIONS + "?after=9",
                "{\"versions\":1,\"items\":[{\"report\":\"17/A/2024-Q1/OWN\",\"version\":1}],\"next\":null}");

        boolean agrees = VerifyCommand.versions(new PagedList(from(pages)), out);

        assertThat(agrees).isFalse();
        assertThat(printed.toString()).contains("17/A/2024-Q1/OWN").contains("receipts 6, of which 2");
    }

    @Test
    void servicesThatCountTheSameAgree() {
        assertThat(counts(Map.of(REFERENCE, UNITS), stored(UNITS, STORED), stored(UNITS, HELD)))
                .isTrue();
        assertThat(printed.toString())
                .contains("unit: plan-service 120")
                .contains("A 2024-Q1: 3 reports with the digest cd at revision 7 by both");
    }

    @Test
    void aReportOfBeforeIsComparedByTheSchemeThatBothKnow() {
        String before = HELD.replaceFirst("\"wholeDigest\":\"ef\"", "\"wholeDigest\":null");

        assertThat(counts(Map.of(REFERENCE, UNITS), stored(UNITS, STORED), stored(UNITS, before)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "\"reports\":3, \"reports\":2",
        "\"digest\":\"cd\", \"digest\":\"ce\"",
        "\"wholeDigest\":\"ef\", \"wholeDigest\":\"ee\"",
        "\"asOf\":7, \"asOf\":6",
        "\"period\":\"2024-Q1\", \"period\":\"2024-Q2\""
    })
    void aCampaignThatIsHeldOtherwiseDoesNotAgree(String part, String other) {
        assertThat(HELD).contains(part);
        assertThat(counts(Map.of(REFERENCE, UNITS), stored(UNITS, STORED), stored(UNITS, HELD.replace(part, other))))
                .isFalse();
        assertThat(printed.toString()).contains("differs: A 2024-Q1: report-service 3 reports");
    }

    @Test
    void whoHoldsNothingDoesNotAgree() {
        String nothing = "{\"items\":[]}";

        assertThat(counts(Map.of(REFERENCE, UNITS), stored(UNITS, STORED), stored(nothing, nothing)))
                .isFalse();
        assertThat(counts(Map.of(REFERENCE, nothing), stored(nothing, nothing), stored(nothing, nothing)))
                .isFalse();
        assertThat(printed.toString()).contains("there is nothing that could agree");
    }

    private boolean counts(Map<String, String> plan, Map<String, String> report, Map<String, String> aggregation) {
        return VerifyCommand.counts(new ServiceCounts(from(plan), from(report), from(aggregation)).compare(), out);
    }

    private static Map<String, String> stored(String reference, String reports) {
        return Map.of(REFERENCE, reference, REPORTS, reports);
    }

    private static Function<String, JsonNode> from(Map<String, String> answers) {
        return path -> json(answers.getOrDefault(path, "{}"));
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
