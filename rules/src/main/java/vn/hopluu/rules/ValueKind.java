package vn.hopluu.rules;

import com.google.api.expr.v1alpha1.Type;
import java.util.stream.Stream;
import org.projectnessie.cel.checker.Decls;

/// The kinds of value, each with the variables that stand for an expression's figures and constants.
enum ValueKind {
    NUMBER("number"),
    CONDITION("condition"),
    CODE("answer");

    private final Type type;

    ValueKind(String word) {
        this.type = Decls.newObjectType(word);
    }

    Type type() {
        return type;
    }

    /// As the checker's messages name it.
    String word() {
        return type.getMessageType();
    }

    /// The variable for the figure or constant at a place of the expression's list.
    String variable(int place) {
        return word().charAt(0) + String.valueOf(place);
    }

    /// The place that a variable stands for.
    static int place(String variable) {
        return Integer.parseInt(variable, 1, variable.length(), 10);
    }

    static ValueKind of(Type type) {
        return Stream.of(values())
                .filter(kind -> kind.type.equals(type))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("not a type of the language: " + type));
    }
}
