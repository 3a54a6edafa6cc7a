package vn.hopluu.report.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What is written beside a row of several cells, and which of them it speaks of. A line that begins with a cell's name
/// and a colon, and what follows, speaks of that cell; other text of the row's missing figures, or of all that the row
/// answers where none is missing.
public final class RowReasons {

    private static final String SAYS = ": ";

    private RowReasons() {}

    /// A cell of the row, and whether it has an answer, and the answer is that the figure is missing.
    public record RowCell(String name, boolean answered, boolean missing) {}

    /// By cell: why. Cells without an answer may be among them.
    ///
    /// @param unused what speaks of no cell; empty where everything does
    public record Read(Map<String, String> reasons, String unused) {
        public Read {
            reasons = Map.copyOf(reasons);
        }
    }

    /// The inverse of [#read]: plain text wherever that says which cells are meant.
    static String write(List<RowCell> row, Map<String, String> reasons) {
        List<String> texts = reasons.values().stream().distinct().toList();
        if (texts.isEmpty()) {
            return "";
        }
        String first = texts.getFirst();
        boolean plain = texts.size() == 1 && read(row, first).reasons().equals(reasons);
        if (plain) {
            return first;
        }
        List<String> lines = new ArrayList<>();
        reasons.forEach((name, text) -> lines.add(name + SAYS + text));
        return String.join("\n", lines);
    }

    public static Read read(List<RowCell> row, String text) {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        String current = "";
        for (String line : text.lines().toList()) {
            Optional<String> named = named(row, line);
            current = named.orElse(current);
            String rest = named.isEmpty()
                    ? line
                    : line.substring(line.indexOf(':') + 1).strip();
            parts.computeIfAbsent(current, name -> new ArrayList<>()).add(rest);
        }
        Map<String, String> reasons = new LinkedHashMap<>();
        parts.forEach(
                (name, lines) -> reasons.put(name, String.join("\n", lines).strip()));
        String rest = Optional.ofNullable(reasons.remove("")).orElse("");
        List<RowCell> others = row.stream()
                .filter(cell -> cell.answered() && !reasons.containsKey(cell.name()))
                .toList();
        List<RowCell> missing = others.stream().filter(RowCell::missing).toList();
        List<RowCell> meant = missing.isEmpty() ? others : missing;
        if (!rest.isEmpty()) {
            meant.forEach(cell -> reasons.put(cell.name(), rest));
        }
        return new Read(reasons, meant.isEmpty() ? rest : "");
    }

    private static Optional<String> named(List<RowCell> row, String line) {
        int colon = line.indexOf(':');
        String before = colon < 0 ? "" : line.substring(0, colon).strip().toUpperCase(Locale.ROOT);
        return row.stream().map(RowCell::name).filter(before::equals).findFirst();
    }
}
