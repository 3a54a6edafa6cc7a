package vn.hopluu.report;

import io.quarkus.arc.All;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.hopluu.inbox.Intake;
import vn.hopluu.testsupport.InfraResource;
import vn.hopluu.testsupport.topic.ConsumerGroups;

@QuarkusTest
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_report"))
class ConsumerGroupsTest {

    private final List<Intake> intakes;

    ConsumerGroupsTest(@All List<Intake> intakes) {
        this.intakes = intakes;
    }

    @Test
    void each_group_that_reads_is_an_operation_of_the_contract() {
        ConsumerGroups.areInTheContract(
                "report-service",
                intakes.stream().collect(Collectors.toMap(one -> "report-service-" + one.name(), Intake::topics)));
    }
}
