package vn.hopluu.report.importing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.reference.FormDefinition;
import vn.hopluu.report.reference.FormDefinition.Question;
import vn.hopluu.report.spreadsheet.StateLabels;
import vn.hopluu.spreadsheet.Grid;
import vn.hopluu.spreadsheet.RawCell;

/// The columns of a list, by its header. Their order is free; a column that is none of a list's is passed over
/// and told, unless it looks like a cell's name, or nearly is one: its figures would be lost in silence.
///
/// @param name where the unit's name stands, or null
/// @param explanation where it says why figures are missing, or null
/// @param cells the questions by column
/// @param headed all columns that have a header
record ListColumns(
        int code,
        @Nullable Integer name,
        @Nullable Integer explanation,
        Map<Integer, Question> cells,
        Set<Integer> headed) {

    private static final Set<String> CODE = Set.of("mã đơn vị", "ma don vi", "ma_don_vi", "unit", "code", "mã");
    private static final Set<String> NAME = Set.of("tên đơn vị", "ten don vi", "ten_don_vi", "name", "đơn vị", "tên");
    private static final Set<String> EXPLANATION = Set.of("giải trình", "giai trinh", "explanation");
    private static final Pattern LIKE_A_CELL = Pattern.compile("[A-ZĐ]{2,6}\\d{1,3}([^\\p{L}\\p{N}].*)?");
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

    ListColumns {
        cells = Map.copyOf(cells);
        headed = Set.copyOf(headed);
    }

    /// The columns, or null where the header cannot be used; then there are faults.
    static @Nullable ListColumns read(Grid grid, Grid.Row header, FormDefinition definition, ImportFindings remarks) {
        return new Header(grid, header, definition, remarks).read();
    }

    /// Everything that is read.
    Set<Integer> all() {
        Set<Integer> all = new HashSet<>(cells.keySet());
        all.add(code);
        if (explanation != null) {
            all.add(explanation);
        }
        return all;
    }

    private static final class Header {

        private final Grid grid;
        private final Grid.Row row;
        private final ImportFindings remarks;
        private final Map<String, Question> byName = new LinkedHashMap<>();
        private final Map<String, Integer> seen = new HashMap<>();
        private final Map<Integer, Question> cells = new HashMap<>();
        private final Set<Integer> headed = new HashSet<>();
        private @Nullable Integer code;
        private @Nullable Integer name;
        private @Nullable Integer explanation;

        Header(Grid grid, Grid.Row row, FormDefinition definition, ImportFindings remarks) {
            this.grid = grid;
            this.row = row;
            this.remarks = remarks;
            definition
                    .questions()
                    .forEach(question -> byName.put(question.name().toString(), question));
        }

        @Nullable
        ListColumns read() {
            int before = remarks.faultCount();
            row.cells().forEach(this::column);
            if (code == null) {
                remarks.ofFile(
                        "missing-column",
                        null,
                        "Dòng tiêu đề thiếu cột mã đơn vị.",
                        "Đặt tên cột là \"Mã đơn vị\" (hoặc unit) ở dòng đầu của tệp.");
            }
            if (cells.isEmpty()) {
                remarks.ofFile(
                        "missing-column",
                        null,
                        "Dòng tiêu đề không có ô nào của biểu.",
                        "Đặt tên cột theo mã ô của biểu: "
                                + byName.keySet().stream().limit(8).collect(Collectors.joining(", ")) + "…");
            }
            return code == null || remarks.faultCount() > before
                    ? null
                    : new ListColumns(code, name, explanation, cells, headed);
        }

        private void column(RawCell cell) {
            String header = StateLabels.plain(cell.text());
            if (header.isEmpty()) {
                return;
            }
            headed.add(cell.column());
            String key = EDGES.matcher(header.split(" ", 2)[0]).replaceAll("").toUpperCase(Locale.ROOT);
            String near = near(header);
            if (near != null && !near.equals(key)) {
                unknown(cell, header, "Có lẽ là " + near + ". ");
                return;
            }
            Question question = byName.get(key);
            String known = CODE.contains(header)
                    ? "unit"
                    : NAME.contains(header) ? "name" : EXPLANATION.contains(header) ? "explanation" : key;
            boolean isKnown = question != null || !known.equals(key);
            if (isKnown && seen.putIfAbsent(known, cell.column()) != null) {
                remarks.fault(
                        cell.row(),
                        grid.place(cell.at()),
                        "doubled-column",
                        cell.text(),
                        "Cột \"" + cell.text().strip() + "\" có hai lần.",
                        "Giữ lại một cột.");
                return;
            }
            switch (known) {
                case "unit" -> code = cell.column();
                case "name" -> name = cell.column();
                case "explanation" -> explanation = cell.column();
                default -> figure(cell, key, question);
            }
        }

        /// The cell that a header names but for the signs within: `DT06-KN`.
        private @Nullable String near(String header) {
            String letters = SIGNS.matcher(header).replaceAll("");
            return byName.keySet().stream()
                    .filter(name -> SIGNS.matcher(name).replaceAll("").equalsIgnoreCase(letters))
                    .findFirst()
                    .orElse(null);
        }

        private void unknown(RawCell cell, String key, String hint) {
            remarks.fault(
                    cell.row(),
                    grid.place(cell.at()),
                    "unknown-column",
                    cell.text(),
                    "Biểu đang dùng không có ô \"" + key + "\".",
                    hint + "Sửa tên cột cho đúng mã ô của biểu, hoặc xóa cột.");
        }

        private void figure(RawCell cell, String key, @Nullable Question question) {
            if (question != null) {
                cells.put(cell.column(), question);
            } else if (LIKE_A_CELL.matcher(key).matches()) {
                unknown(cell, key, "");
            } else {
                remarks.note(
                        cell.row(),
                        grid.place(cell.at()),
                        "ignored-column",
                        cell.text(),
                        "Cột \"" + cell.text().strip() + "\" không thuộc biểu nên không được đọc.");
            }
        }
    }
}
