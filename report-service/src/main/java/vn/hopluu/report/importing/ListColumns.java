package vn.hopluu.report.importing;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.reference.FormDefinition.Name;
import vn.hopluu.report.reference.FormDefinition.Question;
import vn.hopluu.report.spreadsheet.ColumnLabels;
import vn.hopluu.spreadsheet.Grid;

/// The columns of a list, by its header. Their order is free; a column that is none of a list's is passed over
/// and told, unless it looks like a cell's name, or nearly is one: its figures would be lost in silence.
///
/// @param name where the unit's name stands, or null
/// @param explanation where it says why figures are missing, or null
/// @param dataFrom where the first day of the figures stands, or null
/// @param dataTo where the last one stands, or null
/// @param estimatedTo where it says to which day estimates reach, or null
/// @param sections where the days of sections stand, by column
/// @param words what else is said in words, by column
/// @param cells the questions by column
/// @param headed all columns that have a header
record ListColumns(
        int code,
        @Nullable Integer name,
        @Nullable Integer explanation,
        @Nullable Integer dataFrom,
        @Nullable Integer dataTo,
        @Nullable Integer estimatedTo,
        Map<Integer, ColumnLabels.SectionDay> sections,
        Map<Integer, Words> words,
        Map<Integer, Question> cells,
        Set<Integer> headed) {

    /// What the words of a column are.
    sealed interface Words {
        /// What the unit says to the finding of this code.
        record Explanation(String rule) implements Words {}

        /// Why this cell is as it is.
        record Reason(Name cell) implements Words {}

        /// Prose under this heading.
        record Prose(String heading) implements Words {}
    }

    ListColumns {
        sections = Map.copyOf(sections);
        words = Map.copyOf(words);
        cells = Map.copyOf(cells);
        headed = Set.copyOf(headed);
    }

    /// The columns, or null where the header cannot be used; then there are faults.
    static @Nullable ListColumns read(Grid grid, Grid.Row header, ImportTarget target, ImportFindings remarks) {
        return new ListHeader(grid, header, target, remarks).read();
    }

    /// Everything that is read.
    Set<Integer> all() {
        Set<Integer> all = new HashSet<>(cells.keySet());
        all.addAll(sections.keySet());
        all.addAll(words.keySet());
        all.add(code);
        Stream.of(explanation, dataFrom, dataTo, estimatedTo)
                .filter(Objects::nonNull)
                .forEach(all::add);
        return all;
    }
}
