package vn.hopluu.report.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Small changes to a draft: what it names is replaced or removed, everything else stays.
///
/// @param values cells by indicator and member; each replaces what stood there
/// @param clear cells that become unanswered
/// @param narrative by heading; null removes the text
/// @param explanations by rule; null removes the explanation
/// @param window the days of the whole report: all are replaced by what it holds; absent leaves them
/// @param sectionWindows by section; null removes the section's days
public record DraftPatch(
        @Nullable List<@Nullable CellAnswer> values,
        @Nullable List<@Nullable CellName> clear,
        @Nullable Map<String, @Nullable String> narrative,
        @Nullable Map<String, @Nullable String> explanations,
        @Nullable Days window,
        @Nullable Map<String, @Nullable Days> sectionWindows) {

    /// A cell.
    public record CellName(
            @Nullable String indicator, @Nullable String member) {}

    /// Days from one to another, both included.
    ///
    /// @param estimatedTo of a whole report: to which day its estimates reach; of a section never
    public record Days(
            @Nullable LocalDate dataFrom,
            @Nullable LocalDate dataTo,
            @Nullable LocalDate estimatedTo) {

        /// Of a section, whose estimates reach as far as the report's.
        Days(@Nullable LocalDate dataFrom, @Nullable LocalDate dataTo) {
            this(dataFrom, dataTo, null);
        }
    }

    /// Only cells.
    public static DraftPatch ofValues(List<CellAnswer> values) {
        return new DraftPatch(List.copyOf(values), null, null, null, null, null);
    }
}
