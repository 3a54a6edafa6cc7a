package vn.hopluu.plan.catalogue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.FormChanged;
import vn.hopluu.plan.catalogue.FormVersionBody.NarrativeBody;
import vn.hopluu.plan.problem.Findings;
import vn.hopluu.web.language.Message;

/// How a version looks on paper, the headings it wants text under, and its rules.
///
/// @param sections their slots are still places in the version's list of cells
record Paper(List<FormChanged.Section> sections, List<FormChanged.Narrative> narratives, List<FormChanged.Rule> rules) {

    private static final int MOST_NARRATIVES = 100;

    static Paper read(Findings findings, FormVersionBody body, List<ParsedCell> cells, StoredCatalogue catalogue) {
        List<FormChanged.Narrative> narratives = narratives(findings, body.narratives());
        VersionScope scope = new VersionScope(catalogue, cells, narratives);
        return new Paper(
                new LayoutParser(findings, cells, scope).read(body.sections()),
                narratives,
                new RuleParser(findings, scope).read(body.rules()));
    }

    /// The sections with the slots that the cells have been given.
    ///
    /// @param placed the version's cells, in the order in which they were stated
    List<FormChanged.Section> over(List<FormCell> placed) {
        return sections.stream()
                .map(section -> new FormChanged.Section(
                        section.code(),
                        section.heading(),
                        section.owner(),
                        section.tables().stream()
                                .map(table -> over(table, placed))
                                .toList()))
                .toList();
    }

    private static FormChanged.Table over(FormChanged.Table table, List<FormCell> placed) {
        return new FormChanged.Table(
                table.heading(),
                table.columns(),
                table.rows(),
                table.places().stream().map(place -> over(place, placed)).toList());
    }

    private static FormChanged.Place over(FormChanged.Place place, List<FormCell> placed) {
        Integer cell = place.slot();
        return cell == null
                ? place
                : new FormChanged.Place(
                        place.row(), place.column(), placed.get(cell).slot(), null);
    }

    private static List<FormChanged.Narrative> narratives(
            Findings findings, @Nullable List<@Nullable NarrativeBody> bodies) {
        bound(findings, "/narratives", bodies, MOST_NARRATIVES);
        List<FormChanged.Narrative> read =
                findings.each("/narratives", bodies, (at, body) -> narrative(findings, at, body));
        refuseRepeats(
                findings,
                "/narratives",
                read.stream().map(FormChanged.Narrative::code).toList());
        return read;
    }

    private static FormChanged.Narrative narrative(Findings findings, String at, NarrativeBody body) {
        int before = findings.count();
        String code = findings.code(at + "/code", body.code());
        String heading = findings.text(at + "/heading", body.heading());
        Integer stated = body.maxLength();
        int maxLength = stated == null
                ? FormChanged.LONGEST_NARRATIVE
                : findings.number(at + "/maxLength", stated, 1, FormChanged.LONGEST_NARRATIVE);
        return findings.count() > before
                ? new FormChanged.Narrative(at.substring(at.lastIndexOf('/') + 1), "?", false, 1)
                : new FormChanged.Narrative(code, heading, Boolean.TRUE.equals(body.mandatory()), maxLength);
    }

    static void bound(Findings findings, String pointer, @Nullable List<?> items, int most) {
        if (items != null && items.size() > most) {
            findings.add(pointer, "too-many", items.size(), Message.of("plan.rule.at-most", most));
        }
    }

    static void refuseRepeats(Findings findings, String pointer, List<String> codes) {
        Set<String> seen = new HashSet<>();
        for (int place = 0; place < codes.size(); place++) {
            if (!seen.add(codes.get(place))) {
                findings.add(
                        pointer + "/" + place + "/code",
                        "repeated",
                        codes.get(place),
                        Message.of("plan.rule.each-code-once"));
            }
        }
    }
}
