package vn.hopluu.report.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.reference.FormDefinition;

/// A draft after small changes.
///
/// @param content as a draft may be stored
/// @param changed the cells that say something else now, in the order of the patch
public record PatchedDraft(Content content, Set<FormDefinition.Name> changed) {

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 422 with everything that is wrong in the patch, or
    ///     in what the draft would become
    public static PatchedDraft of(Content draft, DraftPatch patch, FormDefinition definition) {
        new PatchCheck(definition).check(patch);
        Map<FormDefinition.Name, CellAnswer> cells = new LinkedHashMap<>();
        draft.values().forEach(answer -> cells.put(name(answer), answer));
        Set<FormDefinition.Name> changed = new LinkedHashSet<>();
        answer(cells, patch, changed);
        clear(cells, patch, changed);
        Content content = new Content(
                definition.version(),
                patch.window() == null ? draft.dataFrom() : patch.window().dataFrom(),
                patch.window() == null ? draft.dataTo() : patch.window().dataTo(),
                patch.window() == null ? draft.estimatedTo() : patch.window().estimatedTo(),
                List.copyOf(cells.values()),
                merged(draft.narrative(), patch.narrative()),
                explanations(draft.explanations(), patch.explanations()),
                sections(draft.sectionWindows(), patch.sectionWindows()));
        return new PatchedDraft(
                ContentCheck.draft(ReportBody.of(content), definition).content(), changed);
    }

    /// Who is told that the same figure comes from where it came from before has nothing to store.
    private static void answer(
            Map<FormDefinition.Name, CellAnswer> cells, DraftPatch patch, Set<FormDefinition.Name> changed) {
        for (CellAnswer answer : patch.values() == null ? List.<CellAnswer>of() : patch.values()) {
            FormDefinition.Name name = name(Objects.requireNonNull(answer));
            CellAnswer before = cells.get(name);
            boolean same = before != null
                    && before.saysTheSame(answer)
                    && (answer.source() == null || answer.source().equals(before.source()));
            if (!same) {
                cells.put(name, answer);
                changed.add(name);
            }
        }
    }

    private static void clear(
            Map<FormDefinition.Name, CellAnswer> cells, DraftPatch patch, Set<FormDefinition.Name> changed) {
        for (DraftPatch.CellName cell : patch.clear() == null ? List.<DraftPatch.CellName>of() : patch.clear()) {
            FormDefinition.Name name = new FormDefinition.Name(
                    Objects.requireNonNull(Objects.requireNonNull(cell).indicator()), cell.member());
            if (cells.remove(name) != null) {
                changed.add(name);
            }
        }
    }

    private static FormDefinition.Name name(CellAnswer answer) {
        return new FormDefinition.Name(Objects.requireNonNull(answer.indicator()), answer.member());
    }

    private static <V> Map<String, V> merged(Map<String, V> before, @Nullable Map<String, @Nullable V> changes) {
        Map<String, V> merged = new LinkedHashMap<>(before);
        if (changes != null) {
            changes.forEach((name, changed) -> {
                if (changed == null) {
                    merged.remove(name);
                } else {
                    merged.put(name, changed);
                }
            });
        }
        return merged;
    }

    private static List<Content.Explanation> explanations(
            List<Content.Explanation> before, @Nullable Map<String, @Nullable String> changes) {
        if (changes == null) {
            return before;
        }
        Map<String, String> texts = before.stream()
                .collect(Collectors.toMap(
                        Content.Explanation::rule,
                        Content.Explanation::text,
                        (one, other) -> one + "\n" + other,
                        LinkedHashMap::new));
        List<Content.Explanation> explanations = new ArrayList<>();
        merged(texts, changes).forEach((rule, text) -> explanations.add(new Content.Explanation(rule, text)));
        return explanations;
    }

    private static List<Content.SectionWindow> sections(
            List<Content.SectionWindow> before, @Nullable Map<String, DraftPatch.@Nullable Days> changes) {
        Map<String, DraftPatch.Days> days = new LinkedHashMap<>();
        before.forEach(window -> days.put(window.section(), new DraftPatch.Days(window.dataFrom(), window.dataTo())));
        return merged(days, changes).entrySet().stream()
                .map(entry -> new Content.SectionWindow(
                        entry.getKey(),
                        Objects.requireNonNull(entry.getValue().dataFrom()),
                        Objects.requireNonNull(entry.getValue().dataTo())))
                .toList();
    }
}
