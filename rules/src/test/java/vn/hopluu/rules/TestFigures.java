package vn.hopluu.rules;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import vn.hopluu.events.Cell;

/// Figures written into a test: `TestFigures.of("DT02", 40, "previous.DT05", "MISSING")`.
final class TestFigures implements Figures {

    private final Map<String, Cell> cells = new HashMap<>();
    private final Set<String> texts = new HashSet<>();

    static TestFigures of(Object... namesAndValues) {
        TestFigures figures = new TestFigures();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            figures.cells.put((String) namesAndValues[at], cell(namesAndValues[at + 1]));
        }
        return figures;
    }

    TestFigures withText(String headingOrFigure) {
        texts.add(headingOrFigure);
        return this;
    }

    private static Cell cell(Object value) {
        return switch (value) {
            case Integer amount -> Cell.amount(amount);
            case Boolean answer -> Cell.amount(answer ? 1 : 0);
            case String text when text.equals("NO_OCCURRENCE") -> Cell.NO_OCCURRENCE;
            case String text when text.equals("MISSING") -> Cell.MISSING;
            case String text when text.equals("NOT_APPLICABLE") -> Cell.NOT_APPLICABLE;
            case String amount -> Cell.amount(new BigDecimal(amount));
            default -> throw new IllegalArgumentException("not a cell: " + value);
        };
    }

    @Override
    public Cell cell(Figure figure) {
        return cells.getOrDefault(figure.toString(), Cell.UNANSWERED);
    }

    @Override
    public boolean explained(Figure figure) {
        return texts.contains(figure.toString());
    }

    @Override
    public boolean narrated(String heading) {
        return texts.contains(heading);
    }
}
