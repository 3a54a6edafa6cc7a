package vn.hopluu.plan.catalogue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.FormChanged;
import vn.hopluu.plan.catalogue.FormVersionBody.PlaceBody;
import vn.hopluu.plan.catalogue.FormVersionBody.SectionBody;
import vn.hopluu.plan.catalogue.FormVersionBody.TableBody;
import vn.hopluu.plan.problem.Findings;
import vn.hopluu.rules.Quantity;
import vn.hopluu.web.language.Message;

/// Reads the sections and tables of a version.
final class LayoutParser {

    private static final int MOST_SECTIONS = 50;
    private static final int MOST_TABLES = 20;
    private static final int MOST_ROWS = 500;
    private static final int MOST_COLUMNS = 60;
    private static final int DEEPEST_HEADINGS = 6;
    private static final FormChanged.Place NO_PLACE = new FormChanged.Place(0, 0, 0, null);
    private static final FormChanged.Table NO_TABLE = new FormChanged.Table(null, List.of(), List.of(), List.of());

    private final Findings findings;
    private final List<String> figures;
    private final VersionScope scope;

    LayoutParser(Findings findings, List<ParsedCell> cells, VersionScope scope) {
        this.findings = findings;
        this.figures = cells.stream().map(ParsedCell::figure).toList();
        this.scope = scope;
    }

    /// The slots in what is returned are places in the version's list of cells.
    List<FormChanged.Section> read(@Nullable List<@Nullable SectionBody> bodies) {
        Paper.bound(findings, "/sections", bodies, MOST_SECTIONS);
        List<FormChanged.Section> sections = findings.each("/sections", bodies, this::section);
        Paper.refuseRepeats(
                findings,
                "/sections",
                sections.stream().map(FormChanged.Section::code).toList());
        return sections;
    }

    private FormChanged.Section section(String at, SectionBody body) {
        int before = findings.count();
        String code = findings.code(at + "/code", body.code());
        String heading = findings.text(at + "/heading", body.heading());
        @Nullable String owner = body.owner() == null ? null : findings.code(at + "/owner", body.owner());
        Paper.bound(findings, at + "/tables", body.tables(), MOST_TABLES);
        List<FormChanged.Table> tables = findings.each(at + "/tables", body.tables(), this::table);
        return findings.count() > before
                ? new FormChanged.Section(at.substring(at.lastIndexOf('/') + 1), "?", null, List.of())
                : new FormChanged.Section(code, heading, owner, tables);
    }

    private FormChanged.Table table(String at, TableBody body) {
        int before = findings.count();
        @Nullable String heading = findings.optionalText(at + "/heading", body.heading());
        List<List<String>> columns = headings(at + "/columns", body.columns(), MOST_COLUMNS);
        List<List<String>> rows = headings(at + "/rows", body.rows(), MOST_ROWS);
        List<FormChanged.Place> places = findings.each(
                at + "/places", body.places(), (place, read) -> place(place, read, rows.size(), columns.size()));
        refuseTwoInOnePlace(at + "/places", places);
        return findings.count() > before ? NO_TABLE : new FormChanged.Table(heading, columns, rows, places);
    }

    private List<List<String>> headings(
            String pointer, @Nullable List<@Nullable List<@Nullable String>> bodies, int most) {
        Paper.bound(findings, pointer, bodies, most);
        List<List<String>> read = findings.each(pointer, bodies, (at, texts) -> {
            Paper.bound(findings, at, texts, DEEPEST_HEADINGS);
            if (texts.isEmpty()) {
                findings.add(at, "missing", "[]", Message.of("plan.layout-parser.heading"));
            }
            return findings.each(at, texts, findings::text);
        });
        if (read.isEmpty()) {
            findings.add(pointer, "missing", null, Message.of("plan.layout-parser.at-least-one"));
        }
        return read;
    }

    private FormChanged.Place place(String at, PlaceBody body, int rows, int columns) {
        int before = findings.count();
        int row = findings.number(at + "/row", body.row(), 0, Math.max(rows - 1, 0));
        int column = findings.number(at + "/column", body.column(), 0, Math.max(columns - 1, 0));
        @Nullable String formula = findings.optionalText(at + "/formula", body.formula());
        @Nullable Integer cell = null;
        if ((formula == null) == (body.indicator() == null)) {
            findings.add(at, "contradiction", body, Message.of("plan.layout-parser.contradiction"));
        } else if (formula == null) {
            cell = cell(at, findings.code(at + "/indicator", body.indicator()), body.member());
        } else {
            RuleParser.compile(findings, at + "/formula", () -> Quantity.compile(formula, scope));
        }
        return findings.count() > before ? NO_PLACE : new FormChanged.Place(row, column, cell, formula);
    }

    private int cell(String at, String indicator, @Nullable String member) {
        String figure = Slot.figure(indicator, member);
        int place = figures.indexOf(figure);
        if (place < 0) {
            findings.add(at + "/indicator", "not-in-form", figure, Message.of("plan.layout-parser.not-in-form"));
        }
        return place;
    }

    private void refuseTwoInOnePlace(String pointer, List<FormChanged.Place> places) {
        Set<List<Integer>> taken = new HashSet<>();
        for (int at = 0; at < places.size(); at++) {
            FormChanged.Place place = places.get(at);
            if (place != NO_PLACE && !taken.add(List.of(place.row(), place.column()))) {
                findings.add(
                        pointer + "/" + at,
                        "repeated",
                        "row " + place.row() + ", column " + place.column(),
                        Message.of("plan.layout-parser.repeated"));
            }
        }
    }
}
