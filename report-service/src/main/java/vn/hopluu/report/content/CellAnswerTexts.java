package vn.hopluu.report.content;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.web.language.Message;

/// Whether the texts beside figures are within bounds, and sources say what they are.
final class CellAnswerTexts {

    private final Texts texts;
    private final FieldErrors findings;

    CellAnswerTexts(Texts texts, FieldErrors findings) {
        this.texts = texts;
        this.findings = findings;
    }

    /// The answers that are there.
    List<CellAnswer> answers(List<@Nullable CellAnswer> given) {
        List<CellAnswer> answers = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            CellAnswer answer = given.get(i);
            if (answer != null) {
                String at = "/values/" + i;
                texts.optional(at + "/explanation", answer.explanation());
                texts.optional(at + "/comment", answer.comment());
                source(at + "/source", answer.source());
                answers.add(answer);
            }
        }
        return answers;
    }

    private void source(String at, @Nullable FigureSource source) {
        if (source != null) {
            if (source.kind() == null) {
                findings.add(at + "/kind", "required", null, Message.of("report.cell-answer-texts.required"));
            }
            texts.bounded(at + "/file", source.file());
            texts.bounded(at + "/cell", source.cell());
            texts.bounded(at + "/form", source.form());
        }
    }
}
