package vn.hopluu.report.importing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.FormChanged.Narrative;
import vn.hopluu.report.importing.ListColumns.Words;
import vn.hopluu.report.reference.FormDefinition.Question;
import vn.hopluu.report.spreadsheet.ColumnLabels;
import vn.hopluu.report.spreadsheet.StateLabels;
import vn.hopluu.spreadsheet.Grid;
import vn.hopluu.spreadsheet.RawCell;

/// Reads the header of a list.
final class ListHeader {

    private static final Set<String> CODE = Set.of("mã đơn vị", "ma don vi", "ma_don_vi", "unit", "code", "mã");
    private static final Set<String> NAME = Set.of("tên đơn vị", "ten don vi", "ten_don_vi", "name", "đơn vị", "tên");
    private static final Pattern LIKE_A_CELL = Pattern.compile("[A-ZĐ]{2,6}\\d{1,3}([^\\p{L}\\p{N}].*)?");
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Grid grid;
    private final Grid.Row row;
    private final ImportTarget target;
    private final ImportFindings remarks;
    private final Map<String, Question> byName = new LinkedHashMap<>();
    private final Set<Object> seen = new HashSet<>();
    private final Map<Single, Integer> singles = new HashMap<>();
    private final Map<Integer, Question> cells = new HashMap<>();
    private final Map<Integer, ColumnLabels.SectionDay> sections = new HashMap<>();
    private final Map<Integer, Words> words = new HashMap<>();
    private final Set<Integer> headed = new HashSet<>();

    /// Columns that every form's list may have.
    private enum Single {
        CODE,
        NAME,
        REASON,
        DATA_FROM,
        DATA_TO,
        ESTIMATED_TO
    }

    ListHeader(Grid grid, Grid.Row row, ImportTarget target, ImportFindings remarks) {
        this.grid = grid;
        this.row = row;
        this.target = target;
        this.remarks = remarks;
        target.definition()
                .questions()
                .forEach(question -> byName.put(question.name().toString(), question));
    }

    /// Null where it cannot be used; then there are faults.
    @Nullable
    ListColumns read() {
        int before = remarks.faultCount();
        row.cells().forEach(this::column);
        Integer code = singles.get(Single.CODE);
        if (code == null) {
            remarks.ofFile(
                    "missing-column",
                    null,
                    "Dòng tiêu đề thiếu cột mã đơn vị.",
                    "Đặt tên cột là \"Mã đơn vị\" (hoặc unit) ở dòng đầu của tệp.");
        }
        if (saysNothing()) {
            remarks.ofFile(
                    "missing-column",
                    null,
                    "Dòng tiêu đề không có ô nào của biểu.",
                    "Đặt tên cột theo mã ô của biểu: "
                            + byName.keySet().stream().limit(8).collect(Collectors.joining(", ")) + "…");
        }
        return code == null || remarks.faultCount() > before
                ? null
                : new ListColumns(
                        code,
                        singles.get(Single.NAME),
                        singles.get(Single.REASON),
                        singles.get(Single.DATA_FROM),
                        singles.get(Single.DATA_TO),
                        singles.get(Single.ESTIMATED_TO),
                        sections,
                        words,
                        cells,
                        headed);
    }

    private boolean saysNothing() {
        return cells.isEmpty()
                && words.isEmpty()
                && sections.isEmpty()
                && !singles.containsKey(Single.DATA_FROM)
                && !singles.containsKey(Single.DATA_TO);
    }

    private void column(RawCell cell) {
        String header = StateLabels.plain(cell.text());
        if (header.isEmpty()) {
            return;
        }
        headed.add(cell.column());
        Optional<Single> single = single(header);
        Optional<String> explained = ColumnLabels.explained(header);
        if (single.isPresent()) {
            once(cell, single.get(), () -> singles.put(single.get(), cell.column()));
        } else if (explained.isPresent()) {
            explanation(cell, explained.get());
        } else if (ColumnLabels.sectionDay(header).isPresent()) {
            sectionDay(cell, header);
        } else {
            figure(cell, header);
        }
    }

    private static Optional<Single> single(String header) {
        if (CODE.contains(header)) {
            return Optional.of(Single.CODE);
        }
        if (NAME.contains(header)) {
            return Optional.of(Single.NAME);
        }
        if (ColumnLabels.isDataFrom(header)) {
            return Optional.of(Single.DATA_FROM);
        }
        if (ColumnLabels.isDataTo(header)) {
            return Optional.of(Single.DATA_TO);
        }
        if (ColumnLabels.isEstimatedTo(header)) {
            return Optional.of(Single.ESTIMATED_TO);
        }
        return ColumnLabels.explained(header).filter(String::isEmpty).map(none -> Single.REASON);
    }

    private void once(RawCell cell, Object what, Runnable keep) {
        if (seen.add(what)) {
            keep.run();
        } else {
            remarks.fault(
                    cell.row(),
                    grid.place(cell.at()),
                    "doubled-column",
                    cell.text(),
                    "Cột \"" + cell.text().strip() + "\" có hai lần.",
                    "Giữ lại một cột.");
        }
    }

    private void words(RawCell cell, Words said) {
        once(cell, said, () -> words.put(cell.column(), said));
    }

    private void explanation(RawCell cell, String of) {
        Optional<String> rule = target.rule(of);
        Question question = byName.get(of.toUpperCase(Locale.ROOT));
        if (rule.isPresent()) {
            words(cell, new Words.Explanation(rule.get()));
        } else if (question != null) {
            words(cell, new Words.Reason(question.name()));
        } else {
            unknown(
                    cell,
                    "Không có ô hay kết quả kiểm tra nào mang mã \"" + of + "\" để giải trình.",
                    "Ghi mã ô, hoặc mã như hệ thống báo (" + target.rules() + "); hoặc xóa cột.");
        }
    }

    private void sectionDay(RawCell cell, String header) {
        target.sectionDay(header)
                .ifPresentOrElse(
                        day -> once(cell, day, () -> sections.put(cell.column(), day)),
                        () -> unknown(
                                cell,
                                "Biểu đang dùng không có mục mà cột này ghi ngày.",
                                "Sửa mã mục cho đúng, hoặc xóa cột."));
    }

    private void figure(RawCell cell, String header) {
        String key = EDGES.matcher(header.split(" ", 2)[0]).replaceAll("").toUpperCase(Locale.ROOT);
        String near = near(header);
        Question question = byName.get(key);
        Optional<String> heading = heading(header);
        if (near != null && !near.equals(key)) {
            unknownCell(cell, header, "Có lẽ là " + near + ". ");
        } else if (question != null) {
            once(cell, key, () -> cells.put(cell.column(), question));
        } else if (heading.isPresent()) {
            words(cell, new Words.Prose(heading.get()));
        } else if (LIKE_A_CELL.matcher(key).matches()) {
            unknownCell(cell, key, "");
        } else {
            remarks.note(
                    cell.row(),
                    grid.place(cell.at()),
                    "ignored-column",
                    cell.text(),
                    "Cột \"" + cell.text().strip() + "\" không thuộc biểu nên không được đọc.");
        }
    }

    /// The heading that a column of prose is for: `III.2`, `Mục III.2`.
    private Optional<String> heading(String header) {
        return target.definition().layout().narratives().stream()
                .map(Narrative::code)
                .filter(code -> {
                    String plain = StateLabels.plain(code);
                    return header.equals(plain) || header.equals("mục " + plain);
                })
                .findFirst();
    }

    /// The cell that a header names but for the signs within: `DT06-KN`.
    private @Nullable String near(String header) {
        String letters = SIGNS.matcher(header).replaceAll("");
        return byName.keySet().stream()
                .filter(name -> SIGNS.matcher(name).replaceAll("").equalsIgnoreCase(letters))
                .findFirst()
                .orElse(null);
    }

    private void unknownCell(RawCell cell, String key, String hint) {
        unknown(
                cell,
                "Biểu đang dùng không có ô \"" + key + "\".",
                hint + "Sửa tên cột cho đúng mã ô của biểu, hoặc xóa cột.");
    }

    private void unknown(RawCell cell, String reason, String rule) {
        remarks.fault(cell.row(), grid.place(cell.at()), "unknown-column", cell.text(), reason, rule);
    }
}
