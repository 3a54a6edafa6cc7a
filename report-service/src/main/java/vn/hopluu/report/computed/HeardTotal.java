package vn.hopluu.report.computed;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Cell;
import vn.hopluu.events.ComputedTotals;
import vn.hopluu.events.IndicatorChanged.ValueType;
import vn.hopluu.report.reference.FormDefinition;
import vn.hopluu.web.time.VietnamTime;

/// What a unit's parts come to, in words for officers.
///
/// @param missing the first of those that lack, by name
public record HeardTotal(ComputedTotals totals, List<Missing> missing) {

    private static final Locale VIETNAMESE = Locale.of("vi", "VN");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy", VIETNAMESE).withZone(VietnamTime.ZONE);
    private static final ComputedTotals.Total NOTHING = new ComputedTotals.Total(null, 0, 0);

    /// A unit that has not reported.
    ///
    /// @param code null where the unit is not known here yet
    @Schema(name = "MissingUnit")
    public record Missing(long id, @Nullable String code, String name) {
        @Override
        public String toString() {
            return code == null ? name : name + " (" + code + ")";
        }
    }

    public HeardTotal {
        missing = List.copyOf(missing);
    }

    /// What one cell comes to.
    public ComputedTotals.Total of(FormDefinition.Question question) {
        return question.slot() < totals.totals().size() ? totals.totals().get(question.slot()) : NOTHING;
    }

    /// The sum that a cell may take over; empty where there is none, and where it does not fit the cell.
    public Optional<BigDecimal> proposed(FormDefinition definition, FormDefinition.Question question) {
        return Optional.ofNullable(of(question).sum())
                .filter(sum -> sums(definition, question)
                        && Cell.fits(sum, question.scale())
                        && sum.stripTrailingZeros().scale() <= question.scale());
    }

    /// `Số liệu hệ thống tổng hợp lúc 08:00 ngày 01/03/2024 từ báo cáo đã nộp của 10/12 đơn vị; chưa có báo cáo của …`
    public String sentence() {
        return "Số liệu hệ thống tổng hợp %s từ báo cáo đã nộp của %s%s"
                .formatted(moment(), reported(), totals.missing() == 0 ? "" : "; chưa có báo cáo của " + lacking());
    }

    /// Whether a sum of the cell says anything: yes-or-no and coded answers travel as numbers, and some figures
    /// overlap.
    public static boolean sums(FormDefinition definition, FormDefinition.Question question) {
        return definition.described().slots().get(question.slot()).adds()
                && (question.valueType() == ValueType.INTEGER || question.valueType() == ValueType.DECIMAL);
    }

    /// `10/12 đơn vị`: how many of the expected units have reported, or are covered by one that has.
    public String reported() {
        return totals.units() - totals.missing() + "/" + totals.units() + " đơn vị";
    }

    /// `lúc 08:00 ngày 01/03/2024`
    public String moment() {
        return "lúc " + MOMENT.format(totals.computedAt());
    }

    /// `Xã Bản Bo (03424), Xã Sơn Bình (03427) và 3 đơn vị khác`; empty where nobody lacks.
    public String lacking() {
        String named = missing.stream().map(Missing::toString).collect(Collectors.joining(", "));
        int more = totals.missing() - missing.size();
        return more > 0 ? named + " và " + more + " đơn vị khác" : named;
    }

    /// `9.600,5`
    public static String shown(BigDecimal amount) {
        NumberFormat format = NumberFormat.getNumberInstance(VIETNAMESE);
        format.setMaximumFractionDigits(Cell.MAX_DECIMALS);
        return Objects.requireNonNull(format.format(amount));
    }
}
