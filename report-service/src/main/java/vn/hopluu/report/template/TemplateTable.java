package vn.hopluu.report.template;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.FormChanged.Place;
import vn.hopluu.events.FormChanged.Section;
import vn.hopluu.events.FormChanged.Table;
import vn.hopluu.report.reference.FormDefinition;
import vn.hopluu.report.reference.FormDefinition.Question;

/// A table to be drawn, under the heading of its section.
///
/// @param section the section's heading, on the section's first table; else null
record TemplateTable(@Nullable String section, Table table) {

    private static final List<List<String>> ONE_COLUMN = List.of(List.of("Số liệu"));

    /// The form's tables in order; what stands in none of them follows as a list, and a form without sections is one.
    static List<TemplateTable> of(FormDefinition definition) {
        List<TemplateTable> tables = new ArrayList<>();
        Set<Integer> placed = new HashSet<>();
        for (Section section : definition.layout().sections()) {
            String heading = section.code() + ". " + section.heading();
            for (Table table : section.tables()) {
                tables.add(new TemplateTable(heading, table));
                heading = null;
                table.places().stream().map(Place::slot).forEach(placed::add);
            }
        }
        List<Question> others = definition.questions().stream()
                .filter(question -> !placed.contains(question.slot()))
                .toList();
        if (!others.isEmpty()) {
            tables.add(new TemplateTable(
                    tables.isEmpty() ? "Số liệu báo cáo" : "Chỉ tiêu khác", list(definition, others)));
        }
        return tables;
    }

    private static Table list(FormDefinition definition, List<Question> questions) {
        List<List<String>> rows = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        for (Question question : questions) {
            places.add(new Place(rows.size(), 0, question.slot(), null));
            rows.add(List.of(label(definition, question)));
        }
        return new Table(null, ONE_COLUMN, rows, places);
    }

    /// `Số lượt tiếp công dân – Tiếp thường xuyên, lượt`
    private static String label(FormDefinition definition, Question question) {
        var indicator = definition.indicators().get(question.name().indicator());
        return indicator == null ? question.title() : question.title() + ", " + indicator.measure();
    }
}
