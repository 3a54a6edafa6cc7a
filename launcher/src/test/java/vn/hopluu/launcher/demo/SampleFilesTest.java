package vn.hopluu.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hopluu.launcher.LauncherException;
import vn.hopluu.launcher.identity.DemoRealm;

class SampleFilesTest {

    private final SampleFiles files = Samples.read();

    @Test
    void the_samples_hold_what_the_documents_speak_of() {
        assertThat(paths(files.units())).hasSize(57).contains("/units/14.BTCD", "/units/03424", "/units/72.LDLD.712");
        assertThat(paths(files.forms()))
                .containsExactly(
                        "/forms/01-TCD/versions/1",
                        "/forms/01-TCD/versions/2",
                        "/forms/01-TCD/versions/3",
                        "/forms/01-XLD/versions/1",
                        "/forms/01-XLD/versions/2",
                        "/forms/CHAM-DIEM/versions/1",
                        "/forms/DVCQ-6T/versions/1",
                        "/forms/DVCQ-N/versions/1",
                        "/forms/DVCQ-Q/versions/1",
                        "/forms/KQ-XL/versions/1");
        assertThat(files.indicators()).hasSize(84 + 6);
        assertThat(paths(files.calendars())).containsExactly("/calendars/VN");
        assertThat(files.plans()).hasSize(5);
        assertThat(files.reports()).hasSize(39);
        assertThat(files.expectations()).hasSizeGreaterThan(150);
    }

    @Test
    void every_verdict_is_on_a_target_of_a_plan_and_every_finding_of_a_report() {
        List<String> targets = files.plans().stream()
                .flatMap(plan -> stream(plan.body().path("targets"))
                        .map(target -> plan.path() + " " + target.path("id").asText()))
                .toList();

        assertThat(files.verdicts())
                .hasSize(8)
                .allSatisfy(
                        verdict -> assertThat(targets).contains("/plans/" + verdict.plan() + " " + verdict.target()));
        assertThat(files.findings())
                .extracting(findings -> findings.report().key().unit())
                .containsExactly("14.BTCD", "14.TTPVHCC", "14.VPUB");
    }

    @Test
    void every_address_is_used_once() {
        List<String> all = Stream.of(
                        files.regimes(), files.indicators(), files.units(), files.forms(), files.homes(), files.plans())
                .flatMap(List::stream)
                .map(PutRequest::path)
                .toList();

        assertThat(all).doesNotHaveDuplicates();
        assertThat(files.reports()).extracting(SampleReport::key).doesNotHaveDuplicates();
    }

    @Test
    void a_unit_stands_after_its_parent_and_the_offices_on_its_route() {
        Set<String> before = new HashSet<>();
        List<String> tooEarly = new ArrayList<>();

        for (PutRequest unit : files.units()) {
            named(unit.body()).filter(name -> !before.contains(name)).forEach(name -> tooEarly.add(unit.path()));
            before.add(unit.path().substring("/units/".length()));
        }

        assertThat(tooEarly).isEmpty();
    }

    @Test
    void every_cell_of_a_form_names_an_indicator_and_a_member_of_it() {
        Map<String, Set<String>> members = members();

        for (PutRequest form : files.forms()) {
            assertThat(form.body().path("cells"))
                    .allSatisfy(cell -> assertThat(
                                    members.getOrDefault(cell.path("indicator").asText(), Set.of()))
                            .as("%s %s", form.path(), cell)
                            .contains(cell.path("member").asText("")));
        }
    }

    @Test
    void every_value_of_a_report_answers_a_cell_of_its_form_once() {
        Map<String, Map<CellKey, JsonNode>> cells = cellsByForm();

        assertThat(contents())
                .allSatisfy(report -> assertThat(answered(report))
                        .as(ReportKey.of(report).toString())
                        .doesNotHaveDuplicates()
                        .isSubsetOf(cellsOf(report, cells).keySet()));
    }

    @Test
    void every_mandatory_cell_is_answered_and_every_missing_figure_explained() {
        Map<String, Map<CellKey, JsonNode>> cells = cellsByForm();

        assertThat(contents()).allSatisfy(report -> {
            assertThat(answered(report))
                    .as(ReportKey.of(report).toString())
                    .containsAll(mandatory(cellsOf(report, cells)));
            assertThat(report.path("values"))
                    .filteredOn(value -> "MISSING".equals(value.path("state").asText()))
                    .allMatch(value -> !value.path("explanation").asText().isBlank());
        });
    }

    @Test
    void every_expected_figure_is_of_a_unit_a_campaign_and_a_cell_that_there_are() {
        Set<String> units = files.units().stream()
                .map(unit -> unit.path().substring("/units/".length()))
                .collect(Collectors.toSet());
        Set<String> campaigns = files.plans().stream()
                .flatMap(plan -> stream(plan.body().path("campaigns")))
                .map(campaign -> campaign.path("form").asText() + "/"
                        + campaign.path("period").asText())
                .collect(Collectors.toSet());
        Map<String, Map<CellKey, JsonNode>> cells = cellsByForm();

        assertThat(files.expectations()).allSatisfy(expectation -> {
            RollUpKey key = expectation.rollUp();
            assertThat(units).contains(key.unit());
            assertThat(campaigns).contains(key.form() + "/" + key.period());
            assertThat(key.basis()).isIn(RollUpKey.SUBMITTED, RollUpKey.APPROVED);
            assertThat(cells.get(key.form())).containsKey(expectation.cell());
            assertThat(expectation.figures()).containsKey("total");
        });
        assertThat(files.expectations())
                .extracting(expectation -> expectation.rollUp() + " " + expectation.cell())
                .doesNotHaveDuplicates();
    }

    @Test
    void
            every_sample_user_but_the_first_administrator_and_the_machine_are_assigned_to_units_forms_and_sections_that_there_are() {
        Set<String> units = Set.copyOf(paths(files.units()).stream()
                .map(path -> path.substring("/units/".length()))
                .toList());
        Set<String> sections = files.forms().stream()
                .flatMap(form -> stream(form.body().path("sections"))
                        .map(section -> form.path().split("/")[2] + " "
                                + section.path("code").asText()))
                .collect(Collectors.toSet());

        assertThat(paths(files.assignments()))
                .containsAll(DemoRealm.ofRepository().people().stream()
                        .map(DemoRealm.Person::subject)
                        .filter(subject ->
                                !subject.equals(DemoRealm.ofRepository().administrator()))
                        .map(subject -> "/assignments/" + subject)
                        .toList())
                .hasSize(9 + 1)
                .doesNotHaveDuplicates();
        assertThat(files.assignments())
                .allSatisfy(put -> assertThat(put.body().path("assignments"))
                        .isNotEmpty()
                        .allSatisfy(assignment -> {
                            assertThat(units).contains(assignment.path("unit").asText());
                            assertThat(sections)
                                    .containsAll(stream(assignment.path("sections"))
                                            .map(section ->
                                                    assignment.path("form").asText() + " " + section.asText())
                                            .toList());
                        }));
    }

    @Test
    void every_move_is_of_a_report_that_is_handed_in() {
        Set<ReportKey> reports = files.reports().stream().map(SampleReport::key).collect(Collectors.toSet());

        assertThat(files.moves()).isNotEmpty().extracting(SampleMove::report).isSubsetOf(reports);
    }

    @Test
    void vietnamese_letters_are_composed_in_every_file() throws IOException {
        try (Stream<Path> walk = Files.walk(Samples.FOLDER)) {
            List<Path> all = walk.filter(Files::isRegularFile).toList();

            assertThat(all)
                    .hasSizeGreaterThan(50)
                    .allMatch(file -> Normalizer.isNormalized(text(file), Normalizer.Form.NFC));
        }
    }

    @Test
    void a_damaged_file_is_named_with_its_line(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("calendars.json"), "[]");
        Path file = Files.writeString(folder.resolve("regimes.json"), "[\n  {\"code\": \"DVCQ\",}\n]\n");

        assertThatThrownBy(() -> SampleFiles.read(folder))
                .isInstanceOf(LauncherException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("line 2");
    }

    @Test
    void a_folder_without_samples_is_said_to_be_one(@TempDir Path folder) {
        assertThatThrownBy(() -> SampleFiles.read(folder.resolve("nowhere")))
                .isInstanceOf(LauncherException.class)
                .hasMessageContaining("--samples");
    }

    private List<JsonNode> contents() {
        return Stream.concat(
                        files.reports().stream().map(SampleReport::body),
                        files.moves().stream().map(SampleMove::body).filter(body -> body != null))
                .toList();
    }

    private Map<String, Map<CellKey, JsonNode>> cellsByForm() {
        Map<String, Map<CellKey, JsonNode>> forms = new HashMap<>();
        for (PutRequest form : files.forms()) {
            forms.put(
                    form.path().split("/")[2],
                    stream(form.body().path("cells")).collect(Collectors.toMap(CellKey::of, cell -> cell)));
        }
        return forms;
    }

    /// The members that a cell may name, by indicator; the empty one is the total.
    private Map<String, Set<String>> members() {
        Map<String, Set<String>> members = new HashMap<>();
        for (PutRequest indicator : files.indicators()) {
            List<String> combined = List.of("");
            for (JsonNode dimension : indicator.body().path("dimensions")) {
                combined = combined.stream()
                        .flatMap(start -> stream(dimension.path("members"))
                                .map(member -> start.isEmpty() ? member.asText() : start + "." + member.asText()))
                        .toList();
            }
            Set<String> all = new HashSet<>(combined);
            all.add("");
            members.put(indicator.path().substring("/indicators/".length()), all);
        }
        return members;
    }

    private static Map<CellKey, JsonNode> cellsOf(JsonNode report, Map<String, Map<CellKey, JsonNode>> forms) {
        return forms.getOrDefault(report.path("form").asText(), Map.of());
    }

    private static List<CellKey> mandatory(Map<CellKey, JsonNode> cells) {
        return cells.entrySet().stream()
                .filter(cell -> cell.getValue().path("mandatory").asBoolean())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<CellKey> answered(JsonNode report) {
        return stream(report.path("values")).map(CellKey::of).toList();
    }

    private static Stream<String> named(JsonNode unit) {
        return Stream.concat(
                        stream(unit.path("versions")).map(version -> version.path("parent")),
                        stream(unit.path("routes"))
                                .flatMap(route -> Stream.of("recipient", "intermediary", "addressee")
                                        .map(route::path)))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText);
    }

    private static List<String> paths(List<PutRequest> uploads) {
        return uploads.stream().map(PutRequest::path).toList();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return array.valueStream();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
