package vn.hopluu.report.check;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.report.check.CheckedForm.FORM;
import static vn.hopluu.report.check.CheckedForm.post;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hopluu.events.Coverage;
import vn.hopluu.events.ObligationChanged.State;
import vn.hopluu.events.UnitChanged;
import vn.hopluu.report.World;
import vn.hopluu.testsupport.InfraResource;

/// Who reports without owing it says why.
@QuarkusTest
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_report"))
class ObligationCheckTest {

    private static final String PERIOD = "2020-Q4";

    private final World world;
    private final CheckedForm form;

    ObligationCheckTest(World world, CheckedForm form) {
        this.world = world;
        this.form = form;
    }

    @Test
    void a_unit_that_owes_nothing_is_told_and_asked_why() {
        List<World.TestUnit> units = form.units(4);
        World.TestUnit owing = units.get(0);
        World.TestUnit exempt = units.get(1);
        World.TestUnit stranger = units.get(2);
        World.TestUnit recipient = units.get(3);
        world.publish(List.of(
                CheckedForm.obligation(owing.id(), PERIOD, Coverage.OWN, 1, recipient.id()),
                below(recipient, stranger),
                CheckedForm.obligation(exempt.id(), PERIOD, Coverage.OWN, 1, null, State.EXEMPT)));
        world.awaitRows("select count(*) from obligation where period = '" + PERIOD + "'", 2);

        assertThat(send(owing, "").statusCode()).isEqualTo(201);
        // Others report to it
        assertThat(send(recipient, "").statusCode()).isEqualTo(201);
        world.awaitRows("select count(*) from unit where revision = 2 and id = " + stranger.id(), 1);
        assertThat(refusal(send(exempt, ""))).startsWith("Đơn vị được miễn báo cáo biểu CHK-Q, quý IV/2020: ");
        assertThat(refusal(send(stranger, "")))
                .startsWith(
                        "Kế hoạch giao đơn vị khác cùng cấp, không giao đơn vị này báo cáo biểu CHK-Q, quý IV/2020: ");
        String word = ",\"explanations\":[{\"rule\":\"OBLIGATION\",\"text\":\"Tỉnh yêu cầu bổ sung\"}]";
        assertThat(send(stranger, word).statusCode()).isEqualTo(201);
        // Of another part of the country no plan has said anything
        assertThat(send(form.unit(), "").statusCode()).isEqualTo(201);
    }

    private static UnitChanged below(World.TestUnit above, World.TestUnit unit) {
        return new UnitChanged(
                unit.id(),
                2,
                List.of(new UnitChanged.Version(
                        LocalDate.of(2019, 1, 1), null, unit.code(), "Xã", "COMMUNE", above.id())),
                List.of());
    }

    @Test
    void a_campaign_of_which_no_obligation_is_known_asks_nothing() {
        assertThat(post(form.unit(), FORM, "2019-Q2", Coverage.OWN, "CHKNHAN 3", "")
                        .statusCode())
                .isEqualTo(201);
    }

    private static Response send(World.TestUnit unit, String more) {
        return post(unit, FORM, PERIOD, Coverage.OWN, "CHKNHAN 3", more);
    }

    private static String refusal(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
        assertThat(answer.jsonPath().getList("errors.code")).containsExactly("OBLIGATION");
        return answer.jsonPath().getString("errors[0].rule");
    }
}
