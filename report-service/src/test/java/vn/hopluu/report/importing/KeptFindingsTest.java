package vn.hopluu.report.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hopluu.events.FormChanged.Severity;
import vn.hopluu.report.check.Finding;
import vn.hopluu.report.check.FindingsJson;
import vn.hopluu.testsupport.InfraResource;

@QuarkusTest
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_report"))
class KeptFindingsTest {

    private final FindingsJson json;

    KeptFindingsTest(FindingsJson json) {
        this.json = json;
    }

    @Test
    void findings_come_back_as_they_were_put_away() {
        Map<Integer, List<Finding>> findings = Map.of(
                500, List.of(), 501, List.of(finding("Tổng {DT06} = 5\nkhác \"cộng các phần\"", "vì sáp nhập\r\nxã")));

        Map<Integer, List<Finding>> unpacked = KeptFindings.of(findings, json).unpacked(json);

        assertThat(unpacked).isEqualTo(findings);
    }

    @Test
    void twenty_findings_in_each_report_of_a_lot_are_kept_in_fewer_bytes_than_two_to_a_report_would_take() {
        Map<Integer, List<Finding>> findings = new LinkedHashMap<>();
        for (int place = 0; place < Lot.SIZE; place++) {
            int amount = place;
            findings.put(
                    place,
                    IntStream.range(0, 20)
                            .mapToObj(
                                    rule -> finding("Tổng số lượt " + rule + " là " + amount + ", khác kỳ trước", null))
                            .toList());
        }

        int size = KeptFindings.of(findings, json).size();

        assertThat(size).isLessThan(Lot.SIZE * 400);
    }

    private static Finding finding(String message, @Nullable String explanation) {
        return new Finding("TONG", Severity.EXPLAIN, message, List.of("DT06", "DT06.KN"), "BANG-Q/2", explanation);
    }
}
