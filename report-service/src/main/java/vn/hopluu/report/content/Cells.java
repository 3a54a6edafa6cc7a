package vn.hopluu.report.content;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import vn.hopluu.events.Cell;

/// A report's vector as text: one word per slot, in slot order; an estimate ends in `~`. `31 N M A _ 2.5 53~`
public final class Cells {

    private Cells() {}

    /// The words N, M, A and _ stand for no occurrence, missing, not applicable and unanswered.
    public static String write(List<Cell> cells) {
        return cells.stream().map(Cells::word).collect(Collectors.joining(" "));
    }

    /// The inverse of [#write].
    public static List<Cell> read(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(" ", -1)).map(Cells::cell).toList();
    }

    private static String word(Cell cell) {
        return switch (cell) {
            case Cell.Amount(var amount, boolean estimate) -> amount.toPlainString() + (estimate ? "~" : "");
            case Cell.NoOccurrence() -> "N";
            case Cell.Missing() -> "M";
            case Cell.NotApplicable() -> "A";
            case Cell.Unanswered() -> "_";
        };
    }

    private static Cell cell(String word) {
        return switch (word) {
            case "N" -> Cell.NO_OCCURRENCE;
            case "M" -> Cell.MISSING;
            case "A" -> Cell.NOT_APPLICABLE;
            case "_" -> Cell.UNANSWERED;
            default ->
                word.endsWith("~")
                        ? Cell.estimate(new BigDecimal(word.substring(0, word.length() - 1)))
                        : Cell.amount(new BigDecimal(word));
        };
    }
}
