package vn.hopluu.rules;

import java.math.BigDecimal;
import java.util.Set;
import vn.hopluu.events.Cell;
import vn.hopluu.events.IndicatorChanged;

/// What a variable of a compiled expression stands for.
sealed interface Operand {

    ValueKind kind();

    Value value(Figures figures);

    /// A number, code or truth that stands in the text.
    record Constant(ValueKind kind, Value value) implements Operand {
        @Override
        public Value value(Figures figures) {
            return value;
        }
    }

    /// A figure of the report or of what it is compared with.
    ///
    record Named(Figure figure, ValueKind kind, IndicatorChanged indicator) implements Operand {

        static Named of(Figure figure, IndicatorChanged indicator) {
            ValueKind kind = switch (indicator.valueType()) {
                case INTEGER, DECIMAL -> ValueKind.NUMBER;
                case BOOLEAN -> ValueKind.CONDITION;
                case CODE -> ValueKind.CODE;
            };
            return new Named(figure, kind, indicator);
        }

        @Override
        public Value value(Figures figures) {
            return switch (figures.cell(figure)) {
                case Cell.Amount(BigDecimal amount, var ignored) -> known(amount);
                case Cell.NoOccurrence() -> known(BigDecimal.ZERO);
                case Cell.NotApplicable() -> unknown(Gap.Reason.NOT_APPLICABLE);
                case Cell.Missing() -> unknown(Gap.Reason.MISSING);
                case Cell.Unanswered() -> unknown(Gap.Reason.MISSING);
            };
        }

        private Value known(BigDecimal amount) {
            return switch (kind) {
                case NUMBER -> NumberValue.of(amount);
                case CONDITION -> Truth.of(amount.signum() != 0);
                case CODE -> {
                    // A coded answer travels as its position
                    int position = amount.intValue();
                    yield position >= 0 && position < indicator.codes().size()
                            ? code(indicator.codes().get(position))
                            : unknown(Gap.Reason.MISSING);
                }
            };
        }

        private Value code(String code) {
            return CodeValue.of(code, indicator.called(code, IndicatorChanged.Label::nameVi));
        }

        private Value unknown(Gap.Reason reason) {
            Set<Gap> gaps = Set.of(new Gap(figure.toString(), indicator.nameVi() + " – " + figure, reason));
            return switch (kind) {
                case NUMBER -> NumberValue.unknown(gaps);
                case CONDITION -> Truth.undecided(gaps);
                case CODE -> CodeValue.unknown(gaps);
            };
        }
    }

    /// Whether a cell carries an explanation.
    record Explained(Figure figure) implements Operand {
        @Override
        public ValueKind kind() {
            return ValueKind.CONDITION;
        }

        @Override
        public Value value(Figures figures) {
            return Truth.of(figures.explained(figure));
        }
    }

    /// Whether something is written under a heading.
    record Narrated(String heading) implements Operand {
        @Override
        public ValueKind kind() {
            return ValueKind.CONDITION;
        }

        @Override
        public Value value(Figures figures) {
            return Truth.of(figures.narrated(heading));
        }
    }
}
