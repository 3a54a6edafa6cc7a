package vn.hopluu.report.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.content.CellAnswer;
import vn.hopluu.report.content.Content;
import vn.hopluu.report.reference.FormDefinition.Name;
import vn.hopluu.web.json.VisibleText;

/// Puts what a file says on top of what stands in a report. What the file leaves open stays as it is: an empty cell is
/// neither zero nor an order to forget.
final class ContentMerge {

    private final ParsedReport read;
    private final String fileName;
    private final @Nullable Content present;
    private final List<Difference> differences = new ArrayList<>();
    private final List<ParsedReport.SectionDays> halves = new ArrayList<>();

    private ContentMerge(ParsedReport read, String fileName, @Nullable Content present) {
        this.read = read;
        this.fileName = fileName;
        this.present = present;
    }

    /// @param content the whole content as it would be
    /// @param places where in the file the answers stand, by their place in the content's list
    /// @param halves of sections that would have one day only
    record Merged(
            Content content,
            List<Difference> differences,
            Map<Integer, ParsedCell> places,
            List<ParsedReport.SectionDays> halves) {}

    static Merged of(ParsedReport read, String fileName, @Nullable Content present) {
        return new ContentMerge(read, fileName, present).merged();
    }

    private Merged merged() {
        Map<Integer, ParsedCell> places = new HashMap<>();
        List<CellAnswer> values = values(places);
        Map<String, String> narrative = new LinkedHashMap<>(present == null ? Map.of() : present.narrative());
        read.texts().narrative().forEach((heading, said) -> put(narrative, "narrative ", heading, said));
        Map<String, String> explanations = new LinkedHashMap<>();
        if (present != null) {
            present.explanations().forEach(one -> explanations.put(one.rule(), one.text()));
        }
        read.texts().explanations().forEach((rule, said) -> put(explanations, "rule ", rule, said));
        Content content = new Content(
                read.definition().version(),
                day(
                        "dataFrom",
                        present == null ? null : present.dataFrom(),
                        read.days().from()),
                day(
                        "dataTo",
                        present == null ? null : present.dataTo(),
                        read.days().to()),
                day(
                        "estimatedTo",
                        present == null ? null : present.estimatedTo(),
                        read.days().estimatedTo()),
                values,
                narrative,
                explanations.entrySet().stream()
                        .map(entry -> new Content.Explanation(entry.getKey(), entry.getValue()))
                        .toList(),
                sections());
        return new Merged(content, differences, places, halves);
    }

    private List<Content.SectionWindow> sections() {
        Map<String, Content.SectionWindow> windows = new LinkedHashMap<>();
        if (present != null) {
            present.sectionWindows().forEach(window -> windows.put(window.section(), window));
        }
        read.days().sections().forEach((section, days) -> {
            Content.SectionWindow before = windows.get(section);
            LocalDate from = days.from() == null && before != null ? before.dataFrom() : days.from();
            LocalDate to = days.to() == null && before != null ? before.dataTo() : days.to();
            if (from == null || to == null) {
                halves.add(days);
                return;
            }
            Content.SectionWindow after = new Content.SectionWindow(section, from, to);
            windows.put(section, after);
            if (!after.equals(before)) {
                differences.add(new Difference(
                        "section " + section, before == null ? null : words(before), words(after), days.place()));
            }
        });
        return List.copyOf(windows.values());
    }

    private static String words(Content.SectionWindow window) {
        return window.dataFrom() + "–" + window.dataTo();
    }

    private List<CellAnswer> values(Map<Integer, ParsedCell> places) {
        Map<Name, ParsedCell> said = new LinkedHashMap<>();
        read.cells().forEach(cell -> said.put(cell.name(), cell));
        List<CellAnswer> values = new ArrayList<>();
        if (present != null) {
            for (CellAnswer answer : present.values()) {
                Name name = new Name(String.valueOf(answer.indicator()), answer.member());
                // A cell that the version in use does not have any more cannot be handed in
                if (read.definition().byName().containsKey(name)) {
                    ParsedCell cell = said.remove(name);
                    values.add(cell == null ? answer : changed(cell, answer, values.size(), places));
                }
            }
        }
        said.values().forEach(cell -> values.add(changed(cell, null, values.size(), places)));
        return values;
    }

    private CellAnswer changed(
            ParsedCell cell, @Nullable CellAnswer before, int index, Map<Integer, ParsedCell> places) {
        places.put(index, cell);
        if (before != null && cell.saysTheSameAs(before)) {
            return before;
        }
        CellAnswer after = cell.answer(fileName, before);
        differences.add(new Difference(
                cell.name().toString(),
                ParsedCell.words(before),
                String.valueOf(ParsedCell.words(after)),
                cell.place()));
        return after;
    }

    private void put(Map<String, String> texts, String kind, String key, ParsedReport.Said said) {
        String before = texts.get(key);
        if (before == null || !said.text().equals(VisibleText.ofFile(before))) {
            texts.put(key, said.text());
            differences.add(new Difference(kind + key, before, said.text(), said.place()));
        }
    }

    private @Nullable LocalDate day(String what, @Nullable LocalDate before, @Nullable LocalDate after) {
        if (after == null || after.equals(before)) {
            return before;
        }
        differences.add(new Difference(what, before == null ? null : before.toString(), after.toString(), null));
        return after;
    }
}
