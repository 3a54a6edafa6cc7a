package vn.hopluu.report.template;

import java.util.ArrayList;
import java.util.List;

/// Headings in several levels, with neighbours that share one spanned, as they are printed.
final class Spans {

    private Spans() {}

    /// @param first the first column (or row) that it stands over
    /// @param last the last of them
    /// @param top the first level that it takes
    /// @param bottom the last of them
    record Span(int first, int last, int top, int bottom, String text) {}

    /// How many levels there are.
    static int depth(List<List<String>> headings) {
        return headings.stream().mapToInt(List::size).max().orElse(0);
    }

    /// @param depth how many levels they are drawn in: the innermost heading takes what its own leave free
    static List<Span> of(List<List<String>> headings, int depth) {
        List<Span> spans = new ArrayList<>();
        for (int level = 0; level < depth; level++) {
            int at = 0;
            while (at < headings.size()) {
                int last = last(headings, at, level);
                List<String> own = headings.get(at);
                if (level < own.size()) {
                    boolean innermost = level == own.size() - 1;
                    spans.add(new Span(at, last, level, innermost ? depth - 1 : level, own.get(level)));
                }
                at = last + 1;
            }
        }
        return spans;
    }

    /// The last neighbour under the same outer heading. Innermost headings are each their own.
    private static int last(List<List<String>> headings, int first, int level) {
        List<String> own = headings.get(first);
        int last = first;
        if (level < own.size() - 1) {
            List<String> outer = own.subList(0, level + 1);
            while (last + 1 < headings.size()
                    && headings.get(last + 1).size() > level + 1
                    && headings.get(last + 1).subList(0, level + 1).equals(outer)) {
                last++;
            }
        }
        return last;
    }
}
