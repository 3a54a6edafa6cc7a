package vn.hopluu.report.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Cell;
import vn.hopluu.report.reference.FormDefinition;
import vn.hopluu.web.language.Message;

/// Checks a body against its form; lists everything that is wrong, not just the first.
public final class ContentCheck {

    private final FieldErrors findings = new FieldErrors();
    private final Texts texts = new Texts(findings);

    private ContentCheck() {}

    /// What is handed in: mandatory cells and headings are answered, missing figures explained.
    ///
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 422 with a list of everything that is wrong
    public static ValidContent complete(ReportBody body, FormDefinition definition) {
        return new ContentCheck().check(body, definition, Kind.WHOLE);
    }

    /// What a unit hands in that was let off: any of the cells, else as [#complete].
    ///
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 422 with a list of everything that is wrong
    public static ValidContent voluntary(ReportBody body, FormDefinition definition) {
        return new ContentCheck().check(body, definition, Kind.VOLUNTARY);
    }

    /// A draft: cells may be open, but what is there has the right shape.
    ///
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 422 with a list of everything that is wrong
    public static ValidContent draft(ReportBody body, FormDefinition definition) {
        return new ContentCheck().check(body, definition, Kind.DRAFT);
    }

    /// The vector that stored content comes to on its form.
    ///
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 422 where it is not content of that form
    public static List<Cell> vector(Content content, FormDefinition definition) {
        FieldErrors findings = new FieldErrors();
        List<Cell> cells = new ShapeCheck(definition, false, findings).cells(List.copyOf(content.values()));
        findings.refuse();
        return cells;
    }

    private enum Kind {
        DRAFT,
        VOLUNTARY,
        WHOLE
    }

    private ValidContent check(ReportBody body, FormDefinition definition, Kind kind) {
        boolean complete = kind != Kind.DRAFT;
        List<@Nullable CellAnswer> values = body.values() == null ? List.of() : body.values();
        ShapeCheck shape = new ShapeCheck(definition, complete, findings);
        List<Cell> cells = shape.cells(values);
        if (kind == Kind.WHOLE) {
            shape.requireMandatory();
        }
        DaysCheck days = new DaysCheck(definition, findings);
        days.ofReport(body.dataFrom(), body.dataTo(), body.estimatedTo());
        Content content = new Content(
                definition.version(),
                body.dataFrom(),
                body.dataTo(),
                body.estimatedTo(),
                new CellAnswerTexts(texts, findings).answers(values),
                new NarrativeCheck(definition, complete, texts, findings).narrative(body.narrative()),
                explanations(body.explanations()),
                days.ofSections(body.sectionWindows()));
        if (complete && content.values().isEmpty() && content.narrative().isEmpty()) {
            findings.add("/values", "empty", null, "Chưa có ô số liệu nào được trả lời, chưa có mục nào được viết");
        }
        findings.refuse();
        return new ValidContent(definition.version(), content, cells);
    }

    private List<Content.Explanation> explanations(@Nullable List<Content.@Nullable Explanation> given) {
        Map<String, Content.Explanation> explanations = new LinkedHashMap<>();
        List<Content.@Nullable Explanation> entries = given == null ? List.of() : given;
        texts.few("/explanations", entries.size());
        for (int i = 0; i < entries.size(); i++) {
            Content.Explanation entry = entries.get(i);
            String at = "/explanations/" + i;
            if (entry == null) {
                findings.add(at, "null-entry", null, Message.of("report.content-check.null-entry"));
            } else if (texts.required(at + "/rule", entry.rule()) && texts.required(at + "/text", entry.text())) {
                Content.Explanation earlier = explanations.putIfAbsent(entry.rule(), entry);
                if (earlier != null) {
                    findings.add(
                            at + "/rule",
                            "duplicate-explanation",
                            entry.rule(),
                            Message.of("report.content-check.duplicate-explanation"));
                }
            }
        }
        return List.copyOf(explanations.values());
    }
}
