package vn.hopluu.report.content;

import java.util.List;
import vn.hopluu.events.Cell;

/// Content that fits its form, with its vector in slot order.
///
/// @param formVersion the version of the form that was filled in
public record ValidContent(int formVersion, Content content, List<Cell> cells) {
    public ValidContent {
        cells = List.copyOf(cells);
    }
}
