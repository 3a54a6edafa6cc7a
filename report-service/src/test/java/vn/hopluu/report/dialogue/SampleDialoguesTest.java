package vn.hopluu.report.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The sample register beside the sample reports.
class SampleDialoguesTest {

    private static final LocalDate DEMO = LocalDate.of(2024, 3, 1);

    /// A unit's dialogues, people, opinions and answers on the spot.
    private record Figures(String unit, int dialogues, int participants, int opinions, int onTheSpot) {}

    @Test
    void each_unit_has_the_dialogues_people_and_opinions_that_its_report_says() throws IOException {
        List<DialogueBody> samples = new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .readValue(Path.of("../samples/registers/dialogues.json").toFile(), new TypeReference<>() {});

        assertThat(figures(samples, "03394")).isEqualTo(new Figures("03394", 1, 45, 5, 5));
        assertThat(figures(samples, "03405")).isEqualTo(new Figures("03405", 2, 70, 9, 7));
        assertThat(figures(samples, "14.VPUB")).isEqualTo(new Figures("14.VPUB", 1, 0, 2, 2));
    }

    private static Figures figures(List<DialogueBody> samples, String unit) {
        List<DialogueContent> held = samples.stream()
                .filter(sample -> unit.equals(sample.unit()))
                .map(sample -> new DialogueCheck(DEMO).entry(sample))
                .toList();
        List<Opinion> opinions =
                held.stream().flatMap(one -> one.opinions().stream()).toList();
        return new Figures(
                unit,
                held.size(),
                held.stream()
                        .mapToInt(one -> one.participants() == null ? 0 : one.participants())
                        .sum(),
                opinions.size(),
                (int) opinions.stream().filter(Opinion::onTheSpot).count());
    }
}
