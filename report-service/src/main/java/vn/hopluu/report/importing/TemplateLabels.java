package vn.hopluu.report.importing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellReference;
import vn.hopluu.report.spreadsheet.StateLabels;
import vn.hopluu.report.template.CellMap;
import vn.hopluu.report.template.CellMap.Entry;
import vn.hopluu.report.template.CellMap.Kind;
import vn.hopluu.spreadsheet.RawCell;

/// Whether a filled-in template still is what was handed out: its sheets are there, and beside each input stands what
/// it is for. Where a row was inserted or deleted, every figure below would be another's.
final class TemplateLabels {

    private static final String AGAIN = "Tải mẫu mới, chép số liệu vào đúng chỉ tiêu rồi gửi lại.";
    private static final int SHOWN = 120;

    private final CellMap map;
    private final TemplateCells cells;
    private final ImportFindings remarks;

    TemplateLabels(CellMap map, TemplateCells cells, ImportFindings remarks) {
        this.map = map;
        this.cells = cells;
        this.remarks = remarks;
    }

    /// Else there are faults, and nothing of it can be read.
    boolean areInPlace() {
        int before = remarks.faultCount();
        map.entries().stream()
                .map(Entry::sheet)
                .distinct()
                .filter(sheet -> !cells.hasSheet(sheet))
                .forEach(this::missing);
        Map<String, List<Entry>> moved = map.entries().stream()
                .filter(entry -> entry.kind() == Kind.LABEL && cells.hasSheet(entry.sheet()) && !isThere(entry))
                .collect(Collectors.groupingBy(Entry::sheet, TreeMap::new, Collectors.toList()));
        moved.values().forEach(this::moved);
        if (map.entries().stream().noneMatch(entry -> entry.kind() == Kind.LABEL)) {
            remarks.note(
                    -1,
                    "",
                    "old-template",
                    null,
                    "Mẫu được tải về từ phiên bản phần mềm trước, không so được tên chỉ tiêu: hãy xem lại các số liệu bên"
                            + " dưới trước khi nhập.");
        }
        return remarks.faultCount() == before;
    }

    /// What somebody added outside of what was handed out: on the sheet of explanations it may be one, and is refused;
    /// elsewhere it is told.
    void tellOfAdded() {
        map.entries().stream().map(Entry::sheet).distinct().forEach(this::tellOfAdded);
        cells.others(map).forEach(remarks::ignoredSheet);
    }

    private void tellOfAdded(String sheet) {
        List<Entry> drawn = map.entries().stream()
                .filter(entry -> entry.sheet().equals(sheet))
                .toList();
        boolean explanations = drawn.stream().anyMatch(entry -> entry.kind() == Kind.RULE);
        boolean edged = drawn.stream().anyMatch(entry -> entry.kind() == Kind.EDGE);
        if (!edged && !explanations) {
            // Of an older layout, whose sheets do not say where they end; the rows of explanations are its last
            return;
        }
        int bottom = drawn.stream()
                .mapToInt(entry -> new CellReference(entry.at()).getRow())
                .max()
                .orElse(0);
        int right = drawn.stream()
                .mapToInt(entry -> new CellReference(entry.at()).getCol())
                .max()
                .orElse(0);
        cells.grid(drawn.getFirst()).rows().stream()
                .flatMap(row -> row.cells().stream()
                        .filter(cell -> !cell.isBlank() && (cell.row() > bottom || edged && cell.column() > right))
                        .limit(1))
                .forEach(cell -> added(sheet + "!" + cell.at(), cell, explanations));
    }

    private void added(String place, RawCell cell, boolean explanations) {
        if (explanations) {
            remarks.fault(
                    cell.row(),
                    place,
                    "unknown-row",
                    cell.text(),
                    "Dòng này không có trong mẫu nên không rõ là giải trình cho nội dung nào.",
                    "Ghi mã và lời giải trình vào các dòng trống của mẫu, hoặc xóa dòng.");
        } else {
            remarks.note(
                    cell.row(),
                    place,
                    "outside-template",
                    cell.text(),
                    "Nội dung ghi ngoài phần của mẫu nên không được đọc.");
        }
    }

    private boolean isThere(Entry label) {
        return StateLabels.plain(label.name()).equals(StateLabels.plain(written(label)));
    }

    private String written(Entry label) {
        return cells.at(label).map(RawCell::text).orElse("");
    }

    private static String shortened(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }

    private void missing(String sheet) {
        remarks.ofFile(
                "missing-sheet",
                sheet,
                "Tệp không còn trang \"" + sheet + "\" của mẫu: trang đã bị xóa hoặc đổi tên.",
                "Đặt lại tên trang là \"" + sheet + "\", hoặc tải mẫu mới rồi chép số liệu sang.");
    }

    private void moved(List<Entry> labels) {
        Entry first = labels.getFirst();
        String written = shortened(written(first));
        remarks.fault(
                new CellReference(first.at()).getRow(),
                first.sheet() + "!" + first.at(),
                "moved-label",
                written,
                "Ô này của mẫu ghi \"" + shortened(first.name()) + "\", trong tệp "
                        + (written.isBlank() ? "để trống" : "lại là \"" + written + "\"")
                        + (labels.size() > 1 ? "; " + (labels.size() - 1) + " ô khác của trang cũng lệch" : "")
                        + ": có dòng hoặc cột bị chèn, xóa hay sửa tên nên không rõ số liệu thuộc chỉ tiêu nào.",
                AGAIN);
    }
}
