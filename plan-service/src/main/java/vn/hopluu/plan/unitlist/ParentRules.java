package vn.hopluu.plan.unitlist;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.hopluu.plan.unitlist.KnownUnits.Known;

/// Under whom a unit of the lists may stand.
final class ParentRules {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private final KnownUnits units;
    private final LineFindings findings;

    ParentRules(KnownUnits units, LineFindings findings) {
        this.units = units;
        this.findings = findings;
    }

    void refuseUnknown(ListLine line) {
        found(
                line,
                "unknown-parent",
                "Ngày " + DAY.format(line.from()) + " không có đơn vị nào mang mã " + line.parent() + ".",
                "Thêm dòng của đơn vị cấp trên vào tệp hoặc sửa mã cấp trên.");
    }

    /// @param isNew whether the line creates its unit, which then needs its parent for ever
    /// @return false where there is a finding
    boolean allow(ListLine line, Known parent, boolean isNew) {
        return isRightLevel(line, parent) && isDirectlyAbove(line, parent) && lasts(line, parent, isNew);
    }

    private boolean isRightLevel(ListLine line, Known parent) {
        Level level = UnitTypes.all().levelOf(parent.version().type()).orElse(null);
        if (level != null && line.level().superiors().contains(level)) {
            return true;
        }
        found(
                line,
                "wrong-level",
                "Đơn vị " + line.level().label() + " không thể trực thuộc đơn vị "
                        + (level == null ? line.parent() : level.label()) + ".",
                "Ghi mã của đơn vị cấp trên trực tiếp.");
        return false;
    }

    /// A commune stands right under its province only where the province has no districts. So a district's code that
    /// lost its zero, 24 for 024, is not taken for a province's.
    private boolean isDirectlyAbove(ListLine line, Known parent) {
        if (line.level() != Level.COMMUNE
                || !isOf(Level.PROVINCE, parent)
                || units.under(parent.id(), line.from()).noneMatch(child -> isOf(Level.DISTRICT, child))) {
            return true;
        }
        found(
                line,
                "wrong-level",
                "Ngày " + DAY.format(line.from()) + " tỉnh " + line.parent()
                        + " còn cấp huyện nên xã không trực thuộc tỉnh.",
                "Ghi mã huyện gồm 3 chữ số; nếu mã đã mất số 0 ở đầu thì ghi lại, ví dụ 024.");
        return false;
    }

    private boolean lasts(ListLine line, Known parent, boolean isNew) {
        LocalDate last = isNew ? units.validTo(parent.id(), line.from()) : null;
        if (last == null) {
            return true;
        }
        found(
                line,
                "parent-ends",
                "Đơn vị cấp trên " + line.parent() + " chỉ tồn tại đến " + DAY.format(last) + ".",
                "Nhập danh mục có hiệu lực sau ngày đó, hoặc khai đơn vị này có thời hạn qua PUT /units.");
        return false;
    }

    private static boolean isOf(Level level, Known unit) {
        return UnitTypes.all()
                .levelOf(unit.version().type())
                .filter(level::equals)
                .isPresent();
    }

    private void found(ListLine line, String code, String reason, String rule) {
        findings.add(line.number(), Column.PARENT, code, line.parent(), reason, rule);
    }
}
