package vn.hopluu.report.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.FormChanged;
import vn.hopluu.report.content.CellAnswer;
import vn.hopluu.report.content.Content;
import vn.hopluu.report.reference.FormDefinition;

/// What changed from one content to another. Who filled a cell in, by hand or from a file, is no difference.
///
/// @param cells those that say something else, in the order of the form; what the form no longer asks for comes last
/// @param narrative by heading, in the order of the form
/// @param explanations by rule
/// @param window the days of the whole report; absent where they are the same
/// @param sectionWindows by section
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Differences(
        int from,
        int to,
        List<CellChange> cells,
        List<TextChange> narrative,
        List<TextChange> explanations,
        @Nullable DaysChange window,
        List<SectionChange> sectionWindows) {

    /// @param before absent where the cell was unanswered
    /// @param after absent where it is
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CellChange(
            String indicator,
            @Nullable String member,
            @Nullable CellAnswer before,
            @Nullable CellAnswer after) {}

    /// @param name the heading, or the rule
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TextChange(
            String name, @Nullable String before, @Nullable String after) {}

    /// Days from one to another, each of them stated or not.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Days(
            @Nullable LocalDate dataFrom,
            @Nullable LocalDate dataTo,
            @Nullable LocalDate estimatedTo) {}

    public record DaysChange(Days before, Days after) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SectionChange(
            String section, @Nullable Days before, @Nullable Days after) {}

    /// @param from the number of the version that is compared with, 0 for an empty report
    static Differences of(int from, Content before, int to, Content after, FormDefinition definition) {
        Days daysBefore = new Days(before.dataFrom(), before.dataTo(), before.estimatedTo());
        Days daysAfter = new Days(after.dataFrom(), after.dataTo(), after.estimatedTo());
        return new Differences(
                from,
                to,
                cells(before, after, definition),
                texts(before.narrative(), after.narrative(), headings(definition)),
                texts(explanations(before), explanations(after), List.of()),
                daysBefore.equals(daysAfter) ? null : new DaysChange(daysBefore, daysAfter),
                sections(before, after, definition));
    }

    private static List<CellChange> cells(Content before, Content after, FormDefinition definition) {
        Map<FormDefinition.Name, CellAnswer> old = answers(before);
        Map<FormDefinition.Name, CellAnswer> young = answers(after);
        Set<FormDefinition.Name> names = new LinkedHashSet<>();
        definition.questions().forEach(question -> names.add(question.name()));
        Stream.concat(old.keySet().stream(), young.keySet().stream())
                .sorted(Comparator.comparing(FormDefinition.Name::toString))
                .forEach(names::add);
        List<CellChange> changes = new ArrayList<>();
        for (FormDefinition.Name name : names) {
            CellAnswer was = old.get(name);
            CellAnswer is = young.get(name);
            if (was == null ? is != null : !was.saysTheSame(is)) {
                changes.add(new CellChange(name.indicator(), name.member(), was, is));
            }
        }
        return changes;
    }

    private static Map<FormDefinition.Name, CellAnswer> answers(Content content) {
        Map<FormDefinition.Name, CellAnswer> answers = new HashMap<>();
        for (CellAnswer answer : content.values()) {
            answers.put(new FormDefinition.Name(Objects.requireNonNull(answer.indicator()), answer.member()), answer);
        }
        return answers;
    }

    private static List<String> headings(FormDefinition definition) {
        return definition.layout().narratives().stream()
                .map(FormChanged.Narrative::code)
                .toList();
    }

    private static Map<String, String> explanations(Content content) {
        return content.explanations().stream()
                .collect(Collectors.toMap(
                        Content.Explanation::rule,
                        Content.Explanation::text,
                        (one, other) -> one + "\n" + other,
                        LinkedHashMap::new));
    }

    /// @param first what comes first, in this order; the rest follows by name
    private static List<TextChange> texts(Map<String, String> before, Map<String, String> after, List<String> first) {
        return names(first, before.keySet(), after.keySet())
                .filter(name -> !Objects.equals(before.get(name), after.get(name)))
                .map(name -> new TextChange(name, before.get(name), after.get(name)))
                .toList();
    }

    private static List<SectionChange> sections(Content before, Content after, FormDefinition definition) {
        Map<String, Days> old = sectionDays(before);
        Map<String, Days> young = sectionDays(after);
        List<String> first = definition.layout().sections().stream()
                .map(FormChanged.Section::code)
                .toList();
        return names(first, old.keySet(), young.keySet())
                .filter(section -> !Objects.equals(old.get(section), young.get(section)))
                .map(section -> new SectionChange(section, old.get(section), young.get(section)))
                .toList();
    }

    private static Map<String, Days> sectionDays(Content content) {
        return content.sectionWindows().stream()
                .collect(Collectors.toMap(
                        Content.SectionWindow::section, window -> new Days(window.dataFrom(), window.dataTo(), null)));
    }

    private static Stream<String> names(List<String> first, Set<String> before, Set<String> after) {
        Set<String> used = new HashSet<>(before);
        used.addAll(after);
        return Stream.concat(
                        first.stream(),
                        used.stream().filter(name -> !first.contains(name)).sorted())
                .filter(used::contains);
    }
}
