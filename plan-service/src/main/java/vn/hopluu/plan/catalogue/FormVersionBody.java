package vn.hopluu.plan.catalogue;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Coverage;
import vn.hopluu.events.FormChanged;
import vn.hopluu.events.Period;

/// A version of a form as a client states it, with what holds for the whole form.
///
/// @param cells in the order of the paper
/// @param sections the paper's sections with their tables; by default none, and the cells are a list
/// @param narratives the headings that the report's narrative names; by default none
/// @param rules what its reports are checked by; by default nothing
@Schema(name = "FormVersionBody")
public record FormVersionBody(
        @Schema(required = true) @Nullable String name,
        @Schema(required = true) @Nullable String regime,

        @Schema(required = true, implementation = Period.Type.class) @Nullable
        String periodType,

        @Schema(required = true, format = "date") @Nullable String validFrom,
        @Schema(nullable = true, format = "date") @Nullable String validTo,
        @Schema(required = true) @Nullable List<@Nullable CellBody> cells,
        @Schema(nullable = true) @Nullable List<@Nullable SectionBody> sections,
        @Schema(nullable = true) @Nullable List<@Nullable NarrativeBody> narratives,
        @Schema(nullable = true) @Nullable List<@Nullable RuleBody> rules) {

    /// @param member one member per dimension joined by dots, or null for the total
    /// @param adds false where the figure overlaps other units' figures; by default what the indicator's kind says
    /// @param mandatory whether it must be answered; by default not
    @Schema(name = "CellBody")
    public record CellBody(
            @Schema(required = true) @Nullable String indicator,
            @Schema(nullable = true) @Nullable String member,
            @Schema(nullable = true) @Nullable Boolean adds,
            @Schema(nullable = true) @Nullable Boolean mandatory) {}

    /// @param owner the code of who owns the section's figures; by default the reporting unit does
    @Schema(name = "SectionBody")
    public record SectionBody(
            @Schema(required = true) @Nullable String code,
            @Schema(required = true) @Nullable String heading,
            @Schema(nullable = true) @Nullable String owner,
            @Schema(nullable = true) @Nullable List<@Nullable TableBody> tables) {}

    /// @param columns each column's headings, from the outermost to its own
    /// @param rows each row's headings in the same way
    @Schema(name = "TableBody")
    public record TableBody(
            @Schema(nullable = true) @Nullable String heading,
            @Schema(required = true) @Nullable List<@Nullable List<@Nullable String>> columns,
            @Schema(required = true) @Nullable List<@Nullable List<@Nullable String>> rows,
            @Schema(required = true) @Nullable List<@Nullable PlaceBody> places) {}

    /// A figure of the version's cells, or a formula that is computed and not filled in.
    ///
    /// @param row from 0
    /// @param column from 0
    /// @param formula an expression of the rule language: `DT01 + DT02`
    @Schema(name = "PlaceBody")
    public record PlaceBody(
            @Schema(required = true) @Nullable Integer row,
            @Schema(required = true) @Nullable Integer column,
            @Schema(nullable = true) @Nullable String indicator,
            @Schema(nullable = true) @Nullable String member,
            @Schema(nullable = true) @Nullable String formula) {}

    /// @param code what the report's narrative names it by: `III.2`
    /// @param mandatory whether the text must be there; by default not
    /// @param maxLength in characters; by default 10,000, which is also the most
    @Schema(name = "NarrativeBody")
    public record NarrativeBody(
            @Schema(required = true) @Nullable String code,
            @Schema(required = true) @Nullable String heading,
            @Schema(nullable = true) @Nullable Boolean mandatory,

            @Schema(nullable = true, minimum = "1", maximum = "10000") @Nullable
            Integer maxLength) {}

    /// @param expression a condition of the rule language (ADR 0009) that should hold
    /// @param message what an officer reads where it is broken; expressions stand in it between braces
    /// @param coverage which reports it is asked of; by default both
    @Schema(name = "RuleBody")
    public record RuleBody(
            @Schema(required = true) @Nullable String code,

            @Schema(required = true, implementation = FormChanged.Severity.class) @Nullable
            String severity,

            @Schema(required = true, examples = "DT02 == parts(DT06)") @Nullable
            String expression,

            @Schema(required = true, examples = "Tổng theo loại {parts(DT06)} lệch với số tiếp nhận {DT02}") @Nullable
            String message,

            @Schema(implementation = Coverage.class) @Nullable
            String coverage) {}
}
