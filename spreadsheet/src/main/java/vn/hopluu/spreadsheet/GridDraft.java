package vn.hopluu.spreadsheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddress;
import vn.hopluu.spreadsheet.RawCell.Kind;

/// A sheet while it is read, whichever format it comes in.
final class GridDraft {

    static final int WIDEST = 16_384;
    static final int DEEPEST = 1_048_576;

    private final String name;
    private final boolean hidden;
    private final LocalDate dayZero;
    private final Bounds bounds;

    private final Map<Integer, List<RawCell>> rows = new TreeMap<>();
    private final List<CellRangeAddress> merged = new ArrayList<>();
    private final BitSet hiddenRows = new BitSet();
    private final BitSet hiddenColumns = new BitSet();
    private final BitSet filledColumns = new BitSet();
    private boolean zerosHidden;

    GridDraft(String name, boolean hidden, LocalDate dayZero, Bounds bounds) {
        this.name = name;
        this.hidden = hidden;
        this.dayZero = dayZero;
        this.bounds = bounds;
    }

    void hideRow(int row) {
        hiddenRows.set(row);
    }

    /// @param last with it
    void columns(int first, int last, boolean seen) {
        bounds.setting();
        if (first <= last) {
            hiddenColumns.set(Math.max(0, first), Math.min(WIDEST, last + 1), !seen);
        }
    }

    void hideZeros() {
        zerosHidden = true;
    }

    void merge(CellRangeAddress range) {
        bounds.setting();
        merged.add(range);
    }

    /// A number, as its format shows it.
    void number(int row, int column, String text, NumberFormat format, boolean computed) {
        if (WrittenNumber.isBeyond(text)) {
            String place = name + "!" + RawCell.at(row, column);
            throw UnreadableFile.at(
                    place,
                    "impossible-number",
                    "Ô " + place + " ghi số " + text.strip() + ", lớn hơn hoặc nhỏ hơn mọi số mà bảng tính giữ được.",
                    "Sửa ô đó rồi gửi lại; không phần mềm bảng tính nào tự ghi số như vậy.");
        }
        Kind kind = format.kind();
        String shown = kind == Kind.DATE ? DayCount.day(text, dayZero).orElse(text) : text;
        RawCell cell = new RawCell(row, column, kind, shown, computed);
        add(format.hides(text) ? cell.with(Unseen.FORMAT) : cell);
    }

    /// What is no number.
    void other(int row, int column, Kind kind, String text, NumberFormat format, boolean computed) {
        if (!text.isEmpty() || kind == Kind.ERROR) {
            RawCell cell = new RawCell(row, column, kind, text, computed);
            add(format.hidesTexts() ? cell.with(Unseen.FORMAT) : cell);
        }
    }

    private void add(RawCell cell) {
        if (cell.row() < 0 || cell.row() >= DEEPEST || cell.column() < 0 || cell.column() >= WIDEST) {
            throw PackageCheck.broken(new IllegalArgumentException("a cell outside of any sheet"));
        }
        bounds.cell();
        filledColumns.set(cell.column());
        rows.computeIfAbsent(cell.row(), number -> {
                    bounds.row();
                    return new ArrayList<>();
                })
                .add(cell);
    }

    Grid grid() {
        List<Grid.Row> finished = new ArrayList<>();
        rows.forEach((number, cells) -> finished.add(new Grid.Row(
                number,
                hiddenRows.get(number),
                cells.getLast().column() + 1,
                zerosHidden ? withoutZeros(cells) : cells)));
        // A sheet may hide all its 16,384 columns; only those count in which something stands
        hiddenColumns.and(filledColumns);
        Set<Integer> hiddenOnes = hiddenColumns.stream().boxed().collect(Collectors.toSet());
        return new Grid(name, hidden, finished, merged, hiddenOnes, dayZero);
    }

    private static List<RawCell> withoutZeros(List<RawCell> cells) {
        return cells.stream()
                .map(cell -> isZero(cell) ? cell.with(Unseen.ZERO) : cell)
                .toList();
    }

    private static boolean isZero(RawCell cell) {
        return (cell.kind() == Kind.NUMBER || cell.kind() == Kind.PERCENT)
                && WrittenNumber.of(cell.text()).map(BigDecimal::signum).orElse(1) == 0;
    }
}
