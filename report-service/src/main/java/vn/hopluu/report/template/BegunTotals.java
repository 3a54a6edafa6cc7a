package vn.hopluu.report.template;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Coverage;
import vn.hopluu.report.computed.HeardTotal;
import vn.hopluu.report.computed.HeardTotals;
import vn.hopluu.report.content.CellAnswer;
import vn.hopluu.report.content.Content;
import vn.hopluu.report.reference.FormDefinition;
import vn.hopluu.report.report.ReportAddress;

/// With what the workbook of a report begins that nobody has begun: a total with the sums that its parts come to.
@ApplicationScoped
class BegunTotals {

    private static final String UNHEARD =
            "Chưa nhận được số liệu hệ thống tổng hợp từ các đơn vị trực thuộc: không có số" + " nào được điền sẵn.";

    private final HeardTotals totals;

    BegunTotals(HeardTotals totals) {
        this.totals = totals;
    }

    /// @param content what it begins with, or null
    /// @param note what that is, or empty
    record Beginning(@Nullable Content content, String note) {}

    Beginning of(ReportAddress address, FormDefinition definition) {
        Coverage coverage = address.key().coverage();
        if (coverage != Coverage.CONSOLIDATED) {
            return new Beginning(null, "");
        }
        Optional<HeardTotal> heard = totals.of(address.campaign(), address.unit(), coverage);
        return heard.map(known -> new Beginning(
                        sums(known, definition),
                        known.sentence() + ". Các số điền sẵn là số này: kiểm tra trước khi nộp."))
                .orElseGet(() -> new Beginning(null, UNHEARD));
    }

    private static Content sums(HeardTotal known, FormDefinition definition) {
        List<CellAnswer> answers = definition.questions().stream()
                .flatMap(question ->
                        known.proposed(definition, question).stream().map(sum -> answer(question, sum)))
                .toList();
        return new Content(null, null, null, null, answers, Map.of(), List.of(), List.of());
    }

    private static CellAnswer answer(FormDefinition.Question question, BigDecimal sum) {
        return new CellAnswer(
                question.name().indicator(), question.name().member(), sum, null, null, null, null, null, null, null);
    }
}
