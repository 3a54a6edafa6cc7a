package vn.hopluu.aggregation.figures;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hopluu.aggregation.figures.source.UnitFigures;
import vn.hopluu.events.FormChanged;

/// Tied cells that a consolidated report states in part, or so that they do not balance.
///
/// @param cells all cells of the set, as `DT01` or `DT06.KN`
/// @param missing those that the report leaves open
/// @param message in Vietnamese, what to do
@Schema(
        name = "SetAside",
        description = "Cells that the form ties together and that the consolidated report declares in part, or so that"
                + " they do not balance: none of them stands in for the sums")
public record SetAsideView(
        @Schema(description = "All cells of the set", examples = "DT01")
        List<String> cells,

        @Schema(description = "Those that the report leaves open; empty: it states all, and they do not balance")
        List<String> missing,

        String message) {

    static List<SetAsideView> of(UnitFigures figures) {
        return figures.setAside().stream()
                .map(set -> of(names(figures.form(), set.slots()), names(figures.form(), set.open())))
                .toList();
    }

    private static SetAsideView of(List<String> cells, List<String> missing) {
        String together = String.join(", ", cells);
        return new SetAsideView(
                cells,
                missing,
                missing.isEmpty()
                        ? "Số liệu tự tổng hợp của " + together
                                + " không cân đối với nhau nên chưa được dùng; số tổng hợp tính từ đơn vị cấp dưới."
                                + " Hãy rà soát và báo cáo lại."
                        : "Báo cáo tổng hợp còn thiếu " + String.join(", ", missing)
                                + " trong nhóm số liệu phải cân đối "
                                + together
                                + " nên cả nhóm chưa được dùng; số tổng hợp tính từ đơn vị cấp dưới. Hãy điền đủ cả nhóm.");
    }

    private static List<String> names(FormChanged form, List<Integer> slots) {
        return slots.stream()
                .map(form.slots()::get)
                .map(slot -> slot.member() == null ? slot.indicator() : slot.indicator() + "." + slot.member())
                .toList();
    }
}
