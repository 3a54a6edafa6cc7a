package vn.hopluu.report.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hopluu.events.Coverage;
import vn.hopluu.events.FormChanged.Severity;
import vn.hopluu.report.SampleForms;
import vn.hopluu.report.World;
import vn.hopluu.report.content.CellAnswer;
import vn.hopluu.report.content.Content;
import vn.hopluu.report.content.ContentCheck;
import vn.hopluu.report.content.ReportBody;
import vn.hopluu.report.reference.FormDefinition;
import vn.hopluu.report.reference.FormDefinitions;
import vn.hopluu.report.reference.Obligations.Duty;
import vn.hopluu.report.report.ReportAddress;
import vn.hopluu.report.report.ReportAddresses;
import vn.hopluu.testsupport.InfraResource;

@QuarkusTest
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_report"))
class SameFigureCheckTest {

    private final SampleForms forms;
    private final SameFigureCheck check;
    private final ReportAddresses addresses;
    private final FormDefinitions definitions;

    SameFigureCheckTest(
            SampleForms forms, SameFigureCheck check, ReportAddresses addresses, FormDefinitions definitions) {
        this.forms = forms;
        this.check = check;
        this.addresses = addresses;
        this.definitions = definitions;
    }

    @Test
    void a_copy_that_differs_from_its_home_form_asks_for_an_explanation_with_both_figures() {
        World.TestUnit unit = forms.unit();
        SampleForms.handIn(unit, SampleForms.QUARTER, SampleForms.seed4());

        List<Finding> findings = findings(unit, SampleForms.RECEPTION, "STCD01 1031", "STCD02 53");

        assertThat(findings)
                .containsExactly(new Finding(
                        "SAME-FIGURE.STCD01",
                        Severity.EXPLAIN,
                        "Chỉ tiêu STCD01 (STCD01): biểu S-01-TCD này ghi 1.031; biểu S-DVCQ-Q, biểu nguồn số liệu (bản 1) ghi 31."
                                + " Sửa cho khớp hoặc giải trình.",
                        List.of("STCD01"),
                        "Kiểm tra thống nhất số liệu giữa các biểu; biểu nguồn số liệu: S-DVCQ-Q",
                        null));
    }

    /// The quarterly report's own rule TCD01-TCD compares TCD01 with 01/TCĐ.
    @Test
    void what_a_rule_of_the_form_compares_already_is_left_to_it() {
        World.TestUnit unit = forms.unit();
        SampleForms.handIn(
                unit,
                SampleForms.RECEPTION,
                "{\"indicator\":\"TCD01\",\"amount\":31},{\"indicator\":\"TCD02\",\"amount\":53}");

        assertThat(findings(unit, SampleForms.QUARTER, "STCD01 30", "STCD02 52"))
                .extracting(Finding::rule)
                .containsExactly("SAME-FIGURE.STCD02");
    }

    /// TCD04 has no home form, and 01/TCĐ shows it in columns 8, 17 and 26.
    @Test
    void without_a_home_form_each_is_held_against_each_and_a_total_against_the_sum_of_the_parts() {
        World.TestUnit unit = forms.unit();
        SampleForms.handIn(unit, SampleForms.RECEPTION, """
                {"indicator":"TCD04","member":"TX","amount":1},{"indicator":"TCD04","member":"TT","amount":1},
                {"indicator":"TCD04","member":"UQ","amount":1}""");

        assertThat(findings(unit, SampleForms.QUARTER, "STCD04 2", "STCD04.TX 1"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .contains("biểu S-DVCQ-Q này ghi 2; biểu S-01-TCD (bản 1) cộng các phần được 3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"STCD02 53", "STCD02 MISSING", "STCD02 NOT_APPLICABLE", ""})
    void a_figure_that_agrees_and_a_cell_that_states_none_are_no_findings(String cell) {
        World.TestUnit unit = forms.unit();
        SampleForms.handIn(unit, SampleForms.QUARTER, SampleForms.seed4());

        assertThat(findings(unit, SampleForms.RECEPTION, cell)).isEmpty();
    }

    @Test
    void no_occurrence_is_a_zero_that_differs() {
        World.TestUnit unit = forms.unit();
        SampleForms.handIn(unit, SampleForms.QUARTER, SampleForms.seed4());

        assertThat(findings(unit, SampleForms.RECEPTION, "STCD02 NO_OCCURRENCE"))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.message()).contains("này ghi 0; ").contains("ghi 53"));
    }

    @Test
    void figures_of_another_unit_are_not_compared() {
        SampleForms.handIn(forms.unit(), SampleForms.QUARTER, SampleForms.seed4());

        assertThat(findings(forms.unit(), SampleForms.RECEPTION, "STCD02 1")).isEmpty();
    }

    private List<Finding> findings(World.TestUnit unit, String form, String... cells) {
        return QuarkusTransaction.requiringNew().call(() -> {
            ReportAddress address = addresses.find(unit.code(), form, "2024-Q1", Coverage.OWN);
            FormDefinition definition = definitions.definition(address.campaign(), null);
            List<CellAnswer> answers = new ArrayList<>(Arrays.stream(cells)
                    .filter(cell -> !cell.isEmpty())
                    .map(SameFigureCheckTest::answer)
                    .toList());
            Content content = new Content(null, null, null, null, answers, Map.of(), List.of(), List.of());
            LocalDate last = address.campaign().structureDate();
            return check.findings(
                    new CheckedReport(
                            address.campaign(),
                            address.unit(),
                            Coverage.OWN,
                            definition,
                            ContentCheck.draft(ReportBody.of(content), definition)),
                    new Expectation(
                            Duty.UNKNOWN, AskedDays.of(address.campaign().windowFrom(), last, null, null), last));
        });
    }

    /// `STCD01.TX 24` or `STCD01 MISSING`.
    private static CellAnswer answer(String cell) {
        String[] parts = cell.split(" ", 2);
        String[] name = parts[0].split("\\.", 2);
        boolean figure = Character.isDigit(parts[1].charAt(0));
        CellAnswer.@Nullable State state = figure ? null : CellAnswer.State.valueOf(parts[1]);
        return new CellAnswer(
                name[0],
                name.length == 1 ? null : name[1],
                figure ? new BigDecimal(parts[1]) : null,
                null,
                null,
                state,
                null,
                null,
                null,
                null);
    }
}
