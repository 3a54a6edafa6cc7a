package vn.hopluu.launcher.demo;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A unit's totals for people: a line per cell, both bases side by side.
final class RollUpTable {

    private static final int CODE = 22;
    private static final int FIGURE = 12;
    private static final int GIVEN = 10;
    private static final int GAPS = 4;
    private static final int NARROWEST_NAME = 16;
    private static final int WIDEST_NAME = 60;
    private static final String MISSING = "chưa có";
    private static final String NOT_ADDING = "không cộng";

    private final Map<String, String> indicatorNames;
    private final int name;

    /// @param indicatorNames by code, in Vietnamese
    /// @param width the terminal's columns
    RollUpTable(Map<String, String> indicatorNames, int width) {
        this.indicatorNames = indicatorNames;
        int left = width - CODE - 2 * FIGURE - GIVEN - GAPS;
        this.name = Math.clamp(left, NARROWEST_NAME, WIDEST_NAME);
    }

    /// @param submitted the roll-up's key on the submitted basis
    /// @param cells which cells, in order
    List<String> lines(RollUpKey submitted, Set<CellKey> cells, Map<RollUpKey, RollUp> found) {
        @Nullable RollUp first = found.get(submitted);
        @Nullable RollUp second = found.get(submitted.on(RollUpKey.APPROVED));
        List<String> lines = new ArrayList<>();
        lines.add("%s (%s) · %s · %s"
                .formatted(
                        first == null ? submitted.unit() : first.unitName(),
                        submitted.unit(),
                        submitted.form(),
                        submitted.period()));
        lines.add(row("Mã", "Chỉ tiêu", "Đã nộp", "Đã duyệt", "Có số liệu"));
        lines.add("─".repeat(CODE + name + 2 * FIGURE + GIVEN + GAPS));
        for (CellKey key : cells) {
            lines.add(row(
                    key.toString(),
                    indicatorNames.getOrDefault(key.indicator(), ""),
                    total(first, key),
                    total(second, key),
                    given(first, key)));
        }
        return lines;
    }

    /// The cells that the expectations name for a roll-up, on either basis.
    static Set<CellKey> cells(RollUpKey submitted, List<Expectation> expectations) {
        Set<CellKey> cells = new LinkedHashSet<>();
        for (Expectation expectation : expectations) {
            if (expectation.rollUp().on(RollUpKey.SUBMITTED).equals(submitted)) {
                cells.add(expectation.cell());
            }
        }
        return cells;
    }

    private String row(String code, String indicator, String submitted, String approved, String given) {
        return String.join(
                " ",
                DisplayText.left(code, CODE),
                DisplayText.left(indicator, name),
                DisplayText.right(submitted, FIGURE),
                DisplayText.right(approved, FIGURE),
                DisplayText.right(given, GIVEN));
    }

    private static String total(@Nullable RollUp rollUp, CellKey key) {
        return rollUp == null
                ? MISSING
                : rollUp.cell(key)
                        .map(cell -> cell.adds() ? text(cell.figure("total"), MISSING) : NOT_ADDING)
                        .orElse(MISSING);
    }

    private static String given(@Nullable RollUp rollUp, CellKey key) {
        return rollUp == null
                ? ""
                : rollUp.cell(key).map(cell -> text(cell.figure("given"), "")).orElse("");
    }

    /// As Vietnamese officers write numbers: 1.234.567,8.
    private static String text(Expectation.Figure figure, String none) {
        return switch (figure) {
            case Expectation.Figure.Number(var value) ->
                new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.of("vi", "VN")))
                        .format(value);
            case Expectation.Figure.None() -> none;
        };
    }
}
