package vn.hopluu.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class RestoredCommandTest {

    @Test
    void the_newest_recovery_is_told_with_the_two_ends_of_its_outage() throws JsonProcessingException {
        assertThat(shown("""
                {"items":[{"id":7,"state":"ENDED","records":9,"recovered":5,"overtaken":1,
                  "outage":{"from":"2024-03-01T01:00:00Z","to":"2024-03-01T01:05:00Z"}}],"next":null}"""))
                .startsWith("reports: recovery 7 ENDED, recovered 5, overtaken 1; nothing could be handed in from"
                        + " 2024-03-01T01:00:00Z to 2024-03-01T01:05:00Z")
                .contains("/api/v1/restorations/7/reports");
    }

    @Test
    void where_nothing_was_ever_taken_back_that_is_said() throws JsonProcessingException {
        assertThat(shown("{\"items\":[],\"next\":null}")).isEqualToIgnoringNewLines("No report was ever taken back.");
    }

    private static String shown(String answer) throws JsonProcessingException {
        StringWriter text = new StringWriter();
        RestoredCommand.show(new ObjectMapper().readTree(answer), new PrintWriter(text, true));
        return text.toString();
    }
}
