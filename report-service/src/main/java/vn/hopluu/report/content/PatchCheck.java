package vn.hopluu.report.content;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.reference.FormDefinition;
import vn.hopluu.web.language.Message;

/// Holds small changes to what a draft is held to; lists everything that is wrong, by its place in the patch.
final class PatchCheck {

    private final FormDefinition definition;
    private final FieldErrors findings = new FieldErrors();
    private final Texts texts = new Texts(findings);

    PatchCheck(FormDefinition definition) {
        this.definition = definition;
    }

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 422
    void check(DraftPatch patch) {
        values(patch.values() == null ? List.of() : patch.values(), patch.clear() == null ? List.of() : patch.clear());
        narrative(patch.narrative() == null ? Map.of() : patch.narrative());
        explanations(patch.explanations() == null ? Map.of() : patch.explanations());
        days(patch);
        findings.refuse();
    }

    private void values(List<@Nullable CellAnswer> values, List<DraftPatch.@Nullable CellName> clear) {
        new ShapeCheck(definition, false, findings).cells(values);
        new CellAnswerTexts(texts, findings).answers(values);
        Set<FormDefinition.Name> named = new HashSet<>();
        for (CellAnswer value : values) {
            if (value != null && value.indicator() != null) {
                named.add(new FormDefinition.Name(value.indicator(), value.member()));
            }
        }
        for (int i = 0; i < clear.size(); i++) {
            DraftPatch.CellName cell = clear.get(i);
            cleared("/clear/" + i, cell == null ? null : cell.indicator(), cell == null ? null : cell.member(), named);
        }
    }

    private void cleared(
            String at, @Nullable String indicator, @Nullable String member, Set<FormDefinition.Name> named) {
        if (indicator == null) {
            findings.add(at + "/indicator", "required", null, Message.of("report.rule.indicator"));
        } else if (definition.question(indicator, member).isEmpty()) {
            findings.add(
                    at,
                    "unknown-cell",
                    new FormDefinition.Name(indicator, member).toString(),
                    Message.of("report.patch-check.unknown-cell"));
        } else if (!named.add(new FormDefinition.Name(indicator, member))) {
            findings.add(
                    at,
                    "duplicate-cell",
                    new FormDefinition.Name(indicator, member).toString(),
                    Message.of("report.patch-check.duplicate-cell"));
        }
    }

    /// Null texts remove a heading, which is always possible.
    private void narrative(Map<String, @Nullable String> given) {
        Map<String, @Nullable String> written = new LinkedHashMap<>(given);
        written.values().removeIf(text -> text == null);
        new NarrativeCheck(definition, false, texts, findings).narrative(written);
    }

    private void explanations(Map<String, @Nullable String> given) {
        texts.few("/explanations", given.size());
        given.forEach((rule, text) -> {
            texts.bounded(Pointers.below("/explanations", rule), rule);
            texts.bounded(Pointers.below("/explanations", rule), text);
        });
    }

    private void days(DraftPatch patch) {
        DaysCheck check = new DaysCheck(definition, findings);
        if (patch.window() != null) {
            check.window("/window", patch.window().dataFrom(), patch.window().dataTo());
            check.estimatedTo("/window", patch.window().dataTo(), patch.window().estimatedTo());
        }
        if (patch.sectionWindows() != null) {
            patch.sectionWindows().forEach((section, days) -> section(check, section, days));
        }
    }

    private void section(DaysCheck check, String section, DraftPatch.@Nullable Days days) {
        String at = Pointers.below("/sectionWindows", section);
        if (!definition.hasSection(section)) {
            findings.add(at, "unknown-section", section, Message.of("report.rule.section"));
        } else if (days != null && (days.dataFrom() == null || days.dataTo() == null)) {
            findings.add(at, "required", null, Message.of("report.patch-check.days"));
        } else if (days != null) {
            check.window(at, days.dataFrom(), days.dataTo());
            if (days.estimatedTo() != null) {
                findings.add(
                        at + "/estimatedTo",
                        "not-of-a-section",
                        days.estimatedTo().toString(),
                        Message.of("report.patch-check.estimated-to-of-a-section"));
            }
        }
    }
}
