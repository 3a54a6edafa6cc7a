package vn.hopluu.report.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// The sample register beside the sample reports of the first half of 2023.
class SampleModelsTest {

    private static final LocalDate DEMO = LocalDate.of(2024, 3, 1);

    private record Sample(ModelBody register, List<StepBody> steps) {}

    @Test
    void each_unit_has_as_many_models_registered_and_operating_as_its_report_says() throws IOException {
        List<Sample> samples = new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .readValue(Path.of("../samples/registers/models.json").toFile(), new TypeReference<>() {});
        Map<String, Integer> registered = new TreeMap<>();
        Map<String, Integer> operating = new TreeMap<>();

        for (Sample sample : samples) {
            Model model = model(sample);
            String unit = String.valueOf(sample.register().unit());
            registered.merge(unit, 1, Integer::sum);
            operating.merge(unit, model.status() == Status.REGISTERED ? 0 : 1, Integer::sum);
        }

        assertThat(registered).containsOnly(entry("03390", 2), entry("03394", 1), entry("03400", 1), entry("03405", 2));
        assertThat(operating).containsOnly(entry("03390", 2), entry("03394", 1), entry("03400", 0), entry("03405", 1));
    }

    private static Model model(Sample sample) {
        Model model = new Model(1, new ModelCheck(DEMO).registration(sample.register()));
        for (StepBody body : sample.steps()) {
            ModelCheck check = new ModelCheck(DEMO);
            Step step = check.stepOf(body);
            check.step(step, body, model.steps().getLast().day(), model.level());
            ModelOperations.take(model, step, body);
        }
        return model;
    }
}
