package vn.hopluu.report.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.jspecify.annotations.Nullable;
import vn.hopluu.spreadsheet.Grid;
import vn.hopluu.spreadsheet.RawCell;

/// The sheet that nobody sees: which report the workbook is for, and what each of its input cells means. Names stand in
/// it and no slot numbers, so that a workbook of an older version still says what it holds.
///
/// @param unit `code@day`, so that the code names one unit
/// @param version the form's version whose layout it shows
public record CellMap(String form, int version, String unit, String period, String coverage, List<Entry> entries) {

    public static final String SHEET = "_hopluu";

    private static final String MARK = "hopluu-template";
    private static final String LAYOUT = "3";

    /// Layout 1 had no labels, layout 2 no free rows, no sections' days and no edges.
    private static final Set<String> LAYOUTS = Set.of("1", "2", LAYOUT);

    private static final int MOST = 10_000;
    private static final int HEAD = 7;

    /// What an input cell is.
    public enum Kind {
        /// A figure, a yes or no, a code, or a state.
        CELL,
        /// Why: of the cells named, which stand in its row.
        EXPLANATION,
        /// Prose under a heading.
        NARRATIVE,
        /// What the unit says to a finding.
        RULE,
        /// The code of a finding that is not listed; [#FREE_TEXT] of the same name says what the unit says to it.
        FREE_CODE,
        FREE_TEXT,
        DATA_FROM,
        DATA_TO,
        /// To which day the estimates reach.
        ESTIMATED_TO,
        /// The first day of a section's figures, where it is not the report's.
        SECTION_FROM,
        SECTION_TO,
        /// The unit's code as it is printed; not an input, but compared.
        UNIT,
        /// A text beside or above inputs, which says what they are for; compared, so that no row stands in another's
        /// place.
        LABEL,
        /// The last cell of a sheet as it was handed out: what stands beyond it, somebody added.
        EDGE
    }

    /// @param sheet the sheet's name
    /// @param at the address there: `C12`
    /// @param name for CELL the cell's name, for EXPLANATION several with spaces between, for LABEL the text, for
    ///     others a code
    public record Entry(Kind kind, String sheet, String at, String name) {}

    public CellMap {
        entries = List.copyOf(entries);
    }

    void write(Sheet sheet) {
        List<List<String>> head = List.of(
                List.of(MARK, LAYOUT),
                List.of("form", form),
                List.of("version", Integer.toString(version)),
                List.of("unit", unit),
                List.of("period", period),
                List.of("coverage", coverage),
                List.of("entries", Integer.toString(entries.size())));
        head.forEach(line -> write(sheet, line));
        entries.forEach(entry -> write(sheet, List.of(entry.kind().name(), entry.sheet(), entry.at(), entry.name())));
    }

    private static void write(Sheet sheet, List<String> line) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int i = 0; i < line.size(); i++) {
            row.createCell(i).setCellValue(line.get(i));
        }
    }

    /// What a workbook says of itself; empty where it was tampered with or is of a layout that nobody knows.
    public static Optional<CellMap> read(Grid grid) {
        List<Grid.Row> rows = grid.rows();
        if (rows.size() < HEAD || rows.size() > MOST || !MARK.equals(text(rows.getFirst(), 0))) {
            return Optional.empty();
        }
        try {
            List<Entry> entries = new ArrayList<>();
            for (Grid.Row row : rows.subList(HEAD, rows.size())) {
                entries.add(new Entry(Kind.valueOf(text(row, 0)), text(row, 1), text(row, 2), text(row, 3)));
            }
            CellMap map = new CellMap(
                    text(rows.get(1), 1),
                    Integer.parseInt(text(rows.get(2), 1)),
                    text(rows.get(3), 1),
                    text(rows.get(4), 1),
                    text(rows.get(5), 1),
                    entries);
            return LAYOUTS.contains(text(rows.getFirst(), 1))
                            && entries.size() == Integer.parseInt(text(rows.get(6), 1))
                    ? Optional.of(map)
                    : Optional.empty();
        } catch (IllegalArgumentException tampered) {
            return Optional.empty();
        }
    }

    private static String text(Grid.Row row, int column) {
        return row.cell(column).map(RawCell::text).orElse("");
    }

    /// Of a kind that stands once.
    public @Nullable Entry one(Kind kind) {
        return entries.stream()
                .filter(entry -> entry.kind() == kind)
                .findFirst()
                .orElse(null);
    }
}
