package vn.hopluu.report.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.content.CellAnswer;
import vn.hopluu.report.content.Content;
import vn.hopluu.report.content.FieldErrors;
import vn.hopluu.report.content.ReportBody;
import vn.hopluu.report.reference.FormDefinition.Name;
import vn.hopluu.web.language.Message;

/// Official figures (số chính thức) in the place of estimates, and nothing else of the report.
///
/// @param dataTo the last day that the figures speak of now; left out: as before
/// @param values the cells, each an estimate so far; estimates that are not named stay estimates
/// @param explanations what the unit says to findings, in the place of what it said to these rules before
/// @param reason may be left out
public record OfficialFiguresBody(
        @Nullable LocalDate dataTo,
        @Nullable List<@Nullable CellAnswer> values,
        @Nullable List<Content.@Nullable Explanation> explanations,
        @Nullable String reason) {

    static final String REASON = "Thay số ước bằng số chính thức";

    /// The whole report with them.
    ///
    /// @param current what is handed in
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 422 where a cell is no estimate, or stays one
    ReportBody in(Content current) {
        Map<Name, @Nullable CellAnswer> cells = new LinkedHashMap<>();
        current.values().forEach(value -> cells.put(name(value), value));
        FieldErrors findings = new FieldErrors();
        List<@Nullable CellAnswer> given = values == null ? List.of() : values;
        if (given.isEmpty()) {
            findings.add("/values", "required", null, Message.of("report.official-figures-body.required"));
        }
        for (int i = 0; i < given.size(); i++) {
            replace(cells, given.get(i), "/values/" + i, findings);
        }
        findings.refuse();
        return new ReportBody(
                null,
                null,
                null,
                null,
                current.formVersion(),
                current.dataFrom(),
                dataTo == null ? current.dataTo() : dataTo,
                remains(cells.values()) ? current.estimatedTo() : null,
                new ArrayList<>(cells.values()),
                Map.copyOf(current.narrative()),
                explained(current),
                List.copyOf(current.sectionWindows()),
                reason,
                null);
    }

    /// Where no estimate is left, none reaches anywhere.
    private static boolean remains(Collection<@Nullable CellAnswer> answers) {
        return answers.stream().anyMatch(answer -> answer != null && Boolean.TRUE.equals(answer.estimate()));
    }

    private static void replace(
            Map<Name, @Nullable CellAnswer> cells, @Nullable CellAnswer official, String at, FieldErrors findings) {
        if (official == null || official.indicator() == null) {
            findings.add(at, "required", null, Message.of("report.official-figures-body.entry"));
            return;
        }
        CellAnswer before = cells.get(name(official));
        if (before == null || !Boolean.TRUE.equals(before.estimate())) {
            findings.add(
                    at,
                    "no-estimate",
                    name(official).toString(),
                    Message.of("report.official-figures-body.no-estimate"));
        } else if (Boolean.TRUE.equals(official.estimate())) {
            findings.add(
                    at + "/estimate",
                    "still-estimate",
                    "true",
                    Message.of("report.official-figures-body.still-estimate"));
        } else {
            cells.put(name(official), official);
        }
    }

    private List<Content.@Nullable Explanation> explained(Content current) {
        List<Content.@Nullable Explanation> said = new ArrayList<>(explanations == null ? List.of() : explanations);
        current.explanations().stream()
                .filter(before -> said.stream()
                        .noneMatch(now -> now != null && before.rule().equals(now.rule())))
                .forEach(said::add);
        return said;
    }

    private static Name name(CellAnswer cell) {
        return new Name(String.valueOf(cell.indicator()), cell.member());
    }
}
