package vn.hopluu.report.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hopluu.events.Coverage;
import vn.hopluu.report.SampleForms;
import vn.hopluu.report.World;
import vn.hopluu.report.reference.FormDefinition;
import vn.hopluu.report.reference.FormDefinitions;
import vn.hopluu.report.report.ReportAddress;
import vn.hopluu.report.report.ReportAddresses;
import vn.hopluu.testsupport.InfraResource;

/// What reports of a form may be asked to explain, before anything stands in them.
@QuarkusTest
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_report"))
class ExplainableTest {

    private final SampleForms forms;
    private final World world;
    private final Checks checks;
    private final ReportAddresses addresses;
    private final FormDefinitions definitions;

    ExplainableTest(
            SampleForms forms, World world, Checks checks, ReportAddresses addresses, FormDefinitions definitions) {
        this.forms = forms;
        this.world = world;
        this.checks = checks;
        this.addresses = addresses;
        this.definitions = definitions;
    }

    @Test
    void a_copy_may_differ_from_its_home_form_and_says_which_that_is() {
        assertThat(of(SampleForms.RECEPTION, Coverage.OWN))
                .contains(new Explainable(
                        "SAME-FIGURE.STCD01", "Chỉ tiêu STCD01 (STCD01): khác biểu " + SampleForms.QUARTER));
    }

    /// The quarterly report's own rule TCD01-TCD compares TCD01 with 01/TCĐ.
    @Test
    void what_a_rule_of_the_form_compares_is_asked_under_that_rule_alone() {
        assertThat(of(SampleForms.QUARTER, Coverage.OWN))
                .extracting(Explainable::rule)
                .contains("TCD01-TCD", "SAME-FIGURE.STCD02")
                .doesNotContain("SAME-FIGURE.STCD01");
    }

    /// The form of the other tests asks for DVK01, which the register of models feeds.
    @Test
    void a_register_is_asked_for_in_a_units_own_report_and_not_in_a_consolidated_one() {
        world.catalogue();

        assertThat(of(World.FORM, Coverage.OWN))
                .extracting(Explainable::rule)
                .contains("MODELS.REGISTER", "OBLIGATION");
        assertThat(of(World.FORM, Coverage.CONSOLIDATED))
                .extracting(Explainable::rule)
                .contains("OBLIGATION", "WINDOW")
                .doesNotContain("MODELS.REGISTER");
    }

    /// VB02 is a yes or no, and XL03 a mark: neither is summed.
    @Test
    void a_total_is_asked_for_where_it_differs_from_what_its_parts_come_to_and_an_own_report_is_not() {
        world.catalogue();

        assertThat(of(World.FORM, Coverage.CONSOLIDATED))
                .extracting(Explainable::rule)
                .contains("COMPUTED-MISSING", "COMPUTED.TCD01", "COMPUTED.TCD01.TX", "COMPUTED.TL01")
                .doesNotContain("COMPUTED.VB02", "COMPUTED.XL03");
        assertThat(of(World.FORM, Coverage.OWN))
                .extracting(Explainable::rule)
                .noneMatch(rule -> rule.startsWith("COMPUTED"));
    }

    private List<Explainable> of(String form, Coverage coverage) {
        World.TestUnit unit = forms.unit();
        return QuarkusTransaction.requiringNew().call(() -> {
            ReportAddress address = addresses.find(unit.code(), form, "2024-Q1", coverage);
            FormDefinition definition = definitions.definition(address.campaign(), null);
            return checks.explainable(address.campaign(), definition, coverage);
        });
    }
}
