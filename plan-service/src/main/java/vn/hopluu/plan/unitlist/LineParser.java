package vn.hopluu.plan.unitlist;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.unitlist.UnitTypes.UnitType;

/// Reads one line, as far as it can be judged by itself.
final class LineParser {

    private final LineFindings findings;
    private final ListHeader header;
    private final @Nullable LocalDate effectiveFrom;

    LineParser(LineFindings findings, ListHeader header, @Nullable LocalDate effectiveFrom) {
        this.findings = findings;
        this.header = header;
        this.effectiveFrom = effectiveFrom;
    }

    /// Empty where it cannot be read, and then there are findings.
    Optional<ListLine> read(int number, List<String> cells) {
        int before = findings.count();
        refuseOtherWidth(number, cells);
        if (findings.count() > before) {
            return Optional.empty();
        }
        LineCells line = new LineCells(findings, header, number, cells);
        LocalDate from = line.day(Column.EFFECTIVE_FROM, effectiveFrom);
        Level level = line.level();
        UnitType type = line.type(level);
        String code = level == null ? null : CodeParser.unit(line, level);
        String parent = level == null || level == Level.PROVINCE ? null : CodeParser.parent(line, level);
        refuseParentOfProvince(line, level);
        String name = type == null ? line.anyName() : FullUnitName.read(line, type);
        if (findings.count() > before
                || from == null
                || level == null
                || type == null
                || code == null
                || name == null) {
            return Optional.empty();
        }
        return Optional.of(new ListLine(number, from, level, code, parent, name, type.type()));
    }

    private void refuseOtherWidth(int number, List<String> cells) {
        if (cells.size() < header.width()) {
            findings.add(
                    number,
                    Column.CODE,
                    "cut-line",
                    String.join(" | ", cells),
                    "Dòng có " + cells.size() + " ô, tiêu đề có " + header.width()
                            + " cột: dòng thiếu ô hoặc tệp bị cắt giữa chừng.",
                    "Điền đủ các ô; nếu là dòng cuối thì gửi lại cả tệp.");
        } else if (cells.subList(header.width(), cells.size()).stream().anyMatch(cell -> !cell.isBlank())) {
            findings.add(
                    number,
                    Column.CODE,
                    "long-line",
                    String.join(" | ", cells),
                    "Dòng có " + cells.size() + " ô, tiêu đề chỉ có " + header.width() + " cột.",
                    "Ô nào có dấu phân cách bên trong thì đặt trong dấu ngoặc kép.");
        }
    }

    private static void refuseParentOfProvince(LineCells line, @Nullable Level level) {
        String parent = line.text(Column.PARENT);
        if (level == Level.PROVINCE && !parent.isEmpty()) {
            line.found(
                    Column.PARENT,
                    "wrong-level",
                    parent,
                    "Đơn vị cấp tỉnh không có cấp trên trong danh mục.",
                    "Để trống cột cấp trên của dòng này.");
        }
    }
}
