package vn.hopluu.report.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.hopluu.events.Coverage;
import vn.hopluu.events.FormChanged.Severity;
import vn.hopluu.events.Period;
import vn.hopluu.report.reference.Campaign;
import vn.hopluu.report.reference.FormDefinition;

/// Whether anybody expects this report. A unit that owes none may send one, and says why: its figures enter the totals
/// like any other's, and a report under the wrong form or unit looks just like it.
@ApplicationScoped
class ObligationCheck implements Check {

    static final String RULE = "OBLIGATION";

    @Override
    public List<Finding> findings(CheckedReport subject, Expectation expected) {
        return switch (expected.duty()) {
            case OWED, COLLECTS, UNKNOWN -> List.of();
            case EXEMPT -> List.of(finding(subject.campaign(), "Đơn vị được miễn báo cáo"));
            case NONE ->
                List.of(finding(
                        subject.campaign(), "Kế hoạch giao đơn vị khác cùng cấp, không giao đơn vị này báo cáo"));
        };
    }

    @Override
    public List<Explainable> explainable(Campaign campaign, FormDefinition definition, Coverage coverage) {
        return List.of(new Explainable(RULE, "Đơn vị không có tên trong danh sách phải báo cáo, hoặc được miễn"));
    }

    private static Finding finding(Campaign campaign, String what) {
        return new Finding(
                RULE,
                Severity.EXPLAIN,
                "%s biểu %s, %s: kiểm tra lại đơn vị, biểu và kỳ; nếu vẫn gửi thì ghi rõ lý do"
                        .formatted(
                                what,
                                campaign.form(),
                                Period.parse(campaign.period()).words()),
                List.of(),
                "Danh sách đơn vị phải báo cáo của kế hoạch",
                null);
    }
}
