package vn.hopluu.report.content;

import java.util.List;
import vn.hopluu.events.Cell;

/// Content that fits its sheet, with its vector in slot order.
///
/// @param formVersion the version of the form that was filled in
public record Filled(int formVersion, Content content, List<Cell> cells) {
    public Filled {
        cells = List.copyOf(cells);
    }
}
