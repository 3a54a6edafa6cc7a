package vn.hopluu.report.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.importing.ListColumns.Words;
import vn.hopluu.report.reference.FormDefinition.Name;
import vn.hopluu.spreadsheet.Grid;
import vn.hopluu.spreadsheet.RawCell;

/// What a row of a list says beside its figures: the days, why cells are as they are, what is said to
/// findings, prose.
final class RowTexts {

    private final Grid grid;
    private final Grid.Row row;
    private final ListColumns columns;
    private final boolean told;
    private final ImportFindings remarks;
    private final Map<String, ParsedReport.Said> narrative = new LinkedHashMap<>();
    private final Map<String, ParsedReport.Said> explanations = new LinkedHashMap<>();
    private final Map<Name, ParsedReport.Said> reasons = new HashMap<>();
    private final ParsedReport.@Nullable Said reason;

    /// @param told whether that nobody sees the row is told already
    RowTexts(Grid grid, Grid.Row row, ListColumns columns, boolean told, ImportFindings remarks) {
        this.grid = grid;
        this.row = row;
        this.columns = columns;
        this.told = told;
        this.remarks = remarks;
        this.reason = said(columns.explanation()).orElse(null);
        columns.words()
                .forEach((column, words) -> said(column).ifPresent(said -> {
                    switch (words) {
                        case Words.Explanation(String rule) -> explanations.put(rule, said);
                        case Words.Reason(Name cell) -> reasons.put(cell, said);
                        case Words.Prose(String heading) -> narrative.put(heading, said);
                    }
                }));
    }

    ParsedReport.Texts texts() {
        return new ParsedReport.Texts(narrative, explanations, List.of());
    }

    ParsedReport.Days days() {
        DaysDraft draft = new DaysDraft(remarks);
        visible(columns.dataFrom()).ifPresent(cell -> draft.from(grid, cell, grid.place(cell.at())));
        visible(columns.dataTo()).ifPresent(cell -> draft.to(grid, cell, grid.place(cell.at())));
        visible(columns.estimatedTo()).ifPresent(cell -> draft.estimatedTo(grid, cell, grid.place(cell.at())));
        columns.sections()
                .forEach((column, day) ->
                        visible(column).ifPresent(cell -> draft.section(day, grid, cell, grid.place(cell.at()))));
        return draft.days();
    }

    /// The row's cells with the reasons that it gives: a cell's own, else for missing figures the row's.
    /// A reason beside no cell that it could be for is told.
    List<ParsedCell> explained(List<ParsedCell> cells) {
        List<ParsedCell> explained = new ArrayList<>();
        Set<ParsedReport.Said> unused = new HashSet<>(reasons.values());
        if (reason != null) {
            unused.add(reason);
        }
        for (ParsedCell cell : cells) {
            ParsedReport.Said why = reasons.getOrDefault(cell.name(), cell.isMissing() ? reason : null);
            explained.add(why == null ? cell : cell.saying(why.text(), null));
            unused.remove(why);
        }
        unused.forEach(said -> remarks.unusedReason(said.row(), said.place(), said.text()));
        return explained;
    }

    private Optional<ParsedReport.Said> said(@Nullable Integer column) {
        return visible(column).flatMap(cell -> ProseParser.read(cell, grid.place(cell.at()), grid.isCsv(), remarks));
    }

    private Optional<RawCell> visible(@Nullable Integer column) {
        return column == null
                ? Optional.empty()
                : row.cell(column).filter(cell -> !cell.isEmpty() && (told || remarks.isRead(grid, row, cell)));
    }
}
