package vn.hopluu.report.report;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hopluu.events.FormChanged;
import vn.hopluu.report.content.CellAnswer;
import vn.hopluu.report.content.Content;
import vn.hopluu.report.reference.FormDefinition;

/// What a report shows to whoever answers for some of its sections alone: their figures, their prose and
/// their days. What speaks of the whole, such as findings, explanations and reasons, is left out.
///
/// @param sections their codes
record SectionsOnly(FormDefinition definition, Set<String> sections) {

    /// A section that is left out.
    @Schema(name = "WithheldSection")
    public record Withheld(String code, String heading) {}

    ReportView of(ReportView whole) {
        Content content = whole.content();
        return new ReportView(
                whole.standing(),
                whole.draft(),
                content == null ? null : of(content),
                null,
                whole.versions().stream().map(VersionView::bare).toList(),
                definition.layout().sections().stream()
                        .filter(section -> !sections.contains(section.code()))
                        .map(section -> new Withheld(section.code(), section.heading()))
                        .toList());
    }

    private Content of(Content whole) {
        Set<FormDefinition.Name> cells = cells();
        return new Content(
                whole.formVersion(),
                whole.dataFrom(),
                whole.dataTo(),
                whole.estimatedTo(),
                whole.values().stream().filter(one -> cells.contains(name(one))).toList(),
                whole.narrative().entrySet().stream()
                        .filter(one -> isUnder(one.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                List.of(),
                whole.sectionWindows().stream()
                        .filter(one -> sections.contains(one.section()))
                        .toList());
    }

    /// A cell that stands in no section is nobody's but the whole report's.
    private Set<FormDefinition.Name> cells() {
        Set<Integer> slots = definition.layout().sections().stream()
                .filter(section -> sections.contains(section.code()))
                .flatMap(section -> section.tables().stream())
                .flatMap(table -> table.places().stream())
                .map(FormChanged.Place::slot)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return definition.questions().stream()
                .filter(question -> slots.contains(question.slot()))
                .map(FormDefinition.Question::name)
                .collect(Collectors.toSet());
    }

    private static FormDefinition.Name name(CellAnswer answer) {
        return new FormDefinition.Name(Objects.requireNonNullElse(answer.indicator(), ""), answer.member());
    }

    private boolean isUnder(String heading) {
        Predicate<String> above = section -> heading.equals(section) || heading.startsWith(section + ".");
        return sections.stream().anyMatch(above);
    }
}
