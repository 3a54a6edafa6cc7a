package vn.hopluu.report.content;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Cell;
import vn.hopluu.events.IndicatorChanged.ValueType;
import vn.hopluu.report.reference.FormDefinition;
import vn.hopluu.report.reference.FormDefinition.Question;
import vn.hopluu.web.language.Message;

/// Whether content has the shape that its form asks for, and its vector if so. It computes with no other report.
final class ShapeCheck {

    private static final BigDecimal YES = BigDecimal.ONE;

    private final FormDefinition definition;
    private final boolean complete;
    private final FieldErrors findings;
    private final Cell[] cells;
    private final Map<Integer, Integer> answeredBy = new HashMap<>();

    /// @param complete true for a submission, in which what is missing says why; false for a draft
    ShapeCheck(FormDefinition definition, boolean complete, FieldErrors findings) {
        this.definition = definition;
        this.complete = complete;
        this.findings = findings;
        this.cells =
                Collections.nCopies(definition.slotCount(), Cell.UNANSWERED).toArray(Cell[]::new);
    }

    /// The vector in slot order; of use only where there are no findings.
    List<Cell> cells(List<@Nullable CellAnswer> values) {
        for (int i = 0; i < values.size(); i++) {
            CellAnswer value = values.get(i);
            if (value == null) {
                findings.add("/values/" + i, "null-entry", null, Message.of("report.shape-check.null-entry"));
            } else {
                check("/values/" + i, i, value);
            }
        }
        return List.of(cells);
    }

    /// Notes every mandatory cell that is not answered.
    void requireMandatory() {
        definition.questions().stream()
                .filter(question -> question.mandatory() && !answeredBy.containsKey(question.slot()))
                .forEach(question -> findings.add(
                        "/values",
                        "mandatory-unanswered",
                        question.name().toString(),
                        Message.of("report.shape-check.mandatory-unanswered", question.title())));
    }

    private void check(String at, int index, CellAnswer value) {
        Optional<Question> question = question(at, value);
        if (question.isEmpty()) {
            return;
        }
        Integer earlier = answeredBy.putIfAbsent(question.get().slot(), index);
        if (earlier != null) {
            findings.add(
                    at,
                    "duplicate-cell",
                    question.get().name().toString(),
                    Message.of("report.shape-check.duplicate-cell", earlier));
        } else {
            cell(at, value, question.get())
                    .ifPresent(cell -> cells[question.get().slot()] = cell);
        }
    }

    private Optional<Question> question(String at, CellAnswer value) {
        String indicator = value.indicator();
        if (indicator == null) {
            findings.add(at + "/indicator", "required", null, Message.of("report.rule.indicator"));
            return Optional.empty();
        }
        Optional<Question> question = definition.question(indicator, value.member());
        if (question.isEmpty() && definition.asksFor(indicator)) {
            findings.add(
                    at + "/member",
                    "unknown-member",
                    value.member(),
                    Message.of(
                            "report.shape-check.unknown-member",
                            indicator,
                            definition.form(),
                            definition.version(),
                            membersOf(indicator)));
        } else if (question.isEmpty()) {
            findings.add(
                    at + "/indicator",
                    "unknown-indicator",
                    indicator,
                    Message.of("report.shape-check.unknown-indicator", definition.form(), definition.version()));
        }
        return question;
    }

    private String membersOf(String indicator) {
        return String.join(
                ", ",
                definition.questions().stream()
                        .filter(question -> question.name().indicator().equals(indicator))
                        .map(question ->
                                Optional.ofNullable(question.name().member()).orElse("–"))
                        .toList());
    }

    private Optional<Cell> cell(String at, CellAnswer value, Question question) {
        if (value.kindsGiven() != 1) {
            findings.add(
                    at,
                    value.kindsGiven() == 0 ? "no-answer" : "several-answers",
                    null,
                    Message.of("report.shape-check.no-answer"));
            return Optional.empty();
        }
        if (value.state() != null) {
            return Optional.of(stated(at, value, value.state()));
        }
        return switch (question.valueType()) {
            case INTEGER, DECIMAL -> amount(at, value, question);
            case BOOLEAN -> yesOrNo(at, value);
            case CODE -> coded(at, value, question);
        };
    }

    private Cell stated(String at, CellAnswer value, CellAnswer.State state) {
        return switch (state) {
            case NO_OCCURRENCE -> Cell.NO_OCCURRENCE;
            case NOT_APPLICABLE -> Cell.NOT_APPLICABLE;
            case MISSING -> {
                if (complete && value.explanation() == null) {
                    findings.add(
                            at + "/explanation",
                            "explanation-required",
                            null,
                            Message.of("report.shape-check.explanation-required"));
                }
                yield Cell.MISSING;
            }
        };
    }

    private Optional<Cell> amount(String at, CellAnswer value, Question question) {
        BigDecimal given = value.amount();
        if (given == null) {
            return wrongKind(at, "amount", Message.of("report.shape-check.amount"));
        }
        BigDecimal amount = given.signum() == 0 ? BigDecimal.ZERO : given.stripTrailingZeros();
        Message rule = null;
        String code = "";
        if (!Cell.fits(amount, question.scale())) {
            code = "out-of-range";
            rule = Message.of("report.shape-check.digits", Cell.mostDigits(question.scale()));
        } else if (amount.scale() > question.scale()) {
            code = "too-many-decimals";
            rule = Message.of("report.shape-check.decimals", question.scale());
        } else if (amount.signum() < 0 && question.valueType() == ValueType.INTEGER) {
            code = "negative-count";
            rule = Message.of("report.shape-check.negative");
        }
        if (rule != null) {
            findings.add(at + "/amount", code, given.toString(), rule);
            return Optional.empty();
        }
        BigDecimal plain = amount.scale() < 0 ? amount.setScale(0) : amount;
        return Optional.of(Boolean.TRUE.equals(value.estimate()) ? Cell.estimate(plain) : Cell.amount(plain));
    }

    private Optional<Cell> yesOrNo(String at, CellAnswer value) {
        return value.answer() == null
                ? wrongKind(at, "answer", Message.of("report.shape-check.answer"))
                : Optional.of(Cell.amount(value.answer() ? YES : BigDecimal.ZERO));
    }

    private Optional<Cell> coded(String at, CellAnswer value, Question question) {
        Message rule = Message.of(
                "report.shape-check.codes",
                question.codes().stream()
                        .map(code ->
                                question.answer(code).equals(code) ? code : code + " (" + question.answer(code) + ")")
                        .collect(Collectors.joining(", ")));
        if (value.code() == null) {
            return wrongKind(at, "code", rule);
        }
        int position = question.codes().indexOf(value.code());
        if (position < 0) {
            findings.add(at + "/code", "unknown-code", value.code(), rule);
            return Optional.empty();
        }
        return Optional.of(Cell.amount(position));
    }

    private Optional<Cell> wrongKind(String at, String field, Message rule) {
        findings.add(at + "/" + field, "wrong-kind", null, rule);
        return Optional.empty();
    }
}
