package vn.hopluu.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A form (biểu mẫu): its slots, and the dated versions that use some of them.
///
/// @param periodType the kind of period it is filled in for
/// @param slots append-only: a slot is never reused and never rescaled; its place in the list is its number
/// @param versions in order of number
public record FormChanged(
        String code,
        long revision,
        String name,
        String regime,
        Period.Type periodType,
        List<Slot> slots,
        List<Version> versions)
        implements Event {

    /// One figure of the form.
    ///
    /// @param member one member per dimension joined by dots (`PLANNED.STAFF`), or null for the total
    /// @param scale how many decimals it keeps
    /// @param adds false where the figure overlaps other units' figures: kept per unit, compared, never summed
    public record Slot(String indicator, @Nullable String member, int scale, boolean adds) {
        public Slot {
            Require.code("indicator", indicator);
            if (member != null) {
                Require.code("member", member);
            }
            Require.between("scale", 0, 6, scale);
        }

        private String place() {
            return member == null ? indicator : indicator + "/" + member;
        }
    }

    /// @param validTo the last day it may be used, or null
    /// @param slots the numbers of the slots it shows, in the order of the paper, from 0
    /// @param mandatory the numbers of the slots that must be answered
    /// @param sections the paper's sections with their tables; absent in records of before, then empty
    /// @param narratives the headings under which the report has text, in order; absent means none
    /// @param rules what its reports are checked by, in order; absent means none
    public record Version(
            int number,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            List<Integer> slots,
            List<Integer> mandatory,
            List<Section> sections,
            List<Narrative> narratives,
            List<Rule> rules) {
        public Version {
            Require.positive("number", number);
            Require.ordered(validFrom, validTo);
            slots = Require.list("slots", slots);
            mandatory = Require.list("mandatory", mandatory);
            sections = Require.optionalList("sections", sections);
            narratives = Require.optionalList("narratives", narratives);
            rules = Require.optionalList("rules", rules);
            Require.distinct("slot", slots);
            Require.distinct("section", sections.stream().map(Section::code).toList());
            Require.distinct(
                    "narrative", narratives.stream().map(Narrative::code).toList());
            Require.distinct("rule", rules.stream().map(Rule::code).toList());
            if (!slots.containsAll(mandatory)) {
                throw new IllegalArgumentException(
                        "mandatory " + mandatory + " must be among the version's slots " + slots);
            }
            for (Section section : sections) {
                section.requireSlotsAmong(slots);
            }
        }

        /// Those of its rules that a report of this coverage is asked for.
        public List<Rule> rulesFor(Coverage coverage) {
            return rules.stream().filter(rule -> rule.holdsFor(coverage)).toList();
        }

        /// A version of before: without layout, headings and rules.
        public Version(
                int number,
                LocalDate validFrom,
                @Nullable LocalDate validTo,
                List<Integer> slots,
                List<Integer> mandatory) {
            this(number, validFrom, validTo, slots, mandatory, List.of(), List.of(), List.of());
        }
    }

    /// A section of the paper.
    ///
    /// @param owner the code of the unit or role that owns its figures, or null where the reporting unit does
    public record Section(
            String code, String heading, @Nullable String owner, List<Table> tables) {
        public Section {
            Require.code("section", code);
            Require.text("heading", heading);
            if (owner != null) {
                Require.code("owner", owner);
            }
            tables = Require.list("tables", tables);
        }

        private void requireSlotsAmong(List<Integer> slots) {
            for (Table table : tables) {
                for (Place place : table.places()) {
                    if (place.slot() != null && !slots.contains(place.slot())) {
                        throw new IllegalArgumentException("slot " + place.slot() + " of section " + code
                                + " must be among the version's slots " + slots);
                    }
                }
            }
        }
    }

    /// A table of a section; a list is a table of one column.
    ///
    /// @param columns each column's headings from the outermost to its own; neighbours that share one are spanned
    /// @param rows each row's headings in the same way
    /// @param places what stands in it, at most once per row and column
    public record Table(
            @Nullable String heading, List<List<String>> columns, List<List<String>> rows, List<Place> places) {
        public Table {
            if (heading != null) {
                Require.text("heading", heading);
            }
            columns = Require.headings("columns", columns);
            rows = Require.headings("rows", rows);
            places = Require.list("places", places);
            Require.distinct(
                    "place",
                    places.stream()
                            .map(place -> List.of(place.row(), place.column()))
                            .toList());
            for (Place place : places) {
                Require.between("row", 0, rows.size() - 1, place.row());
                Require.between("column", 0, columns.size() - 1, place.column());
            }
        }
    }

    /// What stands at a row and column, both from 0: a slot, or a figure computed from others. Exactly one of the two.
    ///
    /// @param formula an expression of the rule language that is a number, or null
    public record Place(
            int row,
            int column,
            @Nullable Integer slot,
            @Nullable String formula) {
        public Place {
            if ((slot == null) == (formula == null)) {
                throw new IllegalArgumentException("a place holds a slot or a formula, and not both: row " + row
                        + ", column " + column + ", slot " + slot + ", formula " + formula);
            }
            if (formula != null) {
                Require.text("formula", formula);
            }
        }
    }

    /// A heading under which a report has text.
    ///
    /// @param code what the report's narrative names it by: `III.2`
    /// @param mandatory whether the text must be there
    /// @param maxLength the most characters it may have
    public record Narrative(String code, String heading, boolean mandatory, int maxLength) {
        public Narrative {
            Require.code("narrative", code);
            Require.text("heading", heading);
            Require.between("maxLength", 1, LONGEST_NARRATIVE, maxLength);
        }
    }

    /// The most characters that a narrative may be allowed.
    public static final int LONGEST_NARRATIVE = 10_000;

    /// What a report that breaks a rule owes.
    public enum Severity {
        /// It cannot be submitted.
        BLOCK,
        /// It is submitted with a written explanation.
        EXPLAIN,
        /// It is told, and nothing more.
        INFO
    }

    /// A check on a report's figures.
    ///
    /// @param expression a condition of the rule language, which should hold
    /// @param message what an officer reads where it is broken; expressions stand in it between braces
    /// @param coverage which reports it is asked of, or null where it is asked of both; absent in records of before
    public record Rule(
            String code,
            Severity severity,
            String expression,
            String message,
            @Nullable Coverage coverage) {
        public Rule {
            Require.code("rule", code);
            Require.present("severity", severity);
            Require.text("expression", expression);
            Require.text("message", message);
        }

        /// A rule that is asked of every report.
        public Rule(String code, Severity severity, String expression, String message) {
            this(code, severity, expression, message, null);
        }

        /// Whether a report of this coverage is asked for it.
        public boolean holdsFor(Coverage reported) {
            return coverage == null || coverage == reported;
        }
    }

    public FormChanged {
        Require.code("code", code);
        Require.positive("revision", revision);
        Require.text("name", name);
        Require.code("regime", regime);
        Require.present("periodType", periodType);
        slots = Require.list("slots", slots);
        versions = Require.list("versions", versions);
        Require.distinct("slot", slots.stream().map(Slot::place).toList());
        Require.distinct("version", versions.stream().map(Version::number).toList());
        for (Version version : versions) {
            for (int slot : version.slots()) {
                Require.between("slot of version " + version.number(), 0, slots.size() - 1, slot);
            }
        }
    }

    @Override
    public String key() {
        return "form/" + code;
    }
}
