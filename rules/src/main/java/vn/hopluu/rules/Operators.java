package vn.hopluu.rules;

import com.google.api.expr.v1alpha1.Decl;
import com.google.api.expr.v1alpha1.Decl.FunctionDecl;
import com.google.api.expr.v1alpha1.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.projectnessie.cel.Env;
import org.projectnessie.cel.EnvOption;
import org.projectnessie.cel.ProgramOption;
import org.projectnessie.cel.checker.Decls;
import org.projectnessie.cel.common.types.ref.Val;
import org.projectnessie.cel.interpreter.functions.Overload;

/// CEL's operators over exact figures, declared for its type checker and bound for its evaluation.
///
/// They bear names of their own (`+` for CEL's `_+_`), because CEL evaluates its own `==`, `&&` and the like without
/// asking anybody, and because the checker's messages then read as the expression does. Nothing of CEL's standard
/// library is declared: what is not here does not exist.
final class Operators {

    private static final Type NUMBER = ValueKind.NUMBER.type();
    private static final Type CONDITION = ValueKind.CONDITION.type();

    /// How many figures and constants an expression may name.
    static final int MOST_OPERANDS = 300;

    /// One environment for all expressions: declaring is dear, checking is cheap.
    static final Env ENVIRONMENT = Env.newCustomEnv(EnvOption.declarations(declarations()));

    static final ProgramOption FUNCTIONS = ProgramOption.functions(bindings());

    private Operators() {}

    private static List<Decl> declarations() {
        List<Decl> all = new ArrayList<>();
        for (ValueKind kind : ValueKind.values()) {
            IntStream.range(0, MOST_OPERANDS)
                    .forEach(place -> all.add(Decls.newVar(kind.variable(place), kind.type())));
        }
        for (String name : List.of("+", "*", "/")) {
            all.add(Decls.newFunction(name, overload(name, NUMBER, NUMBER, NUMBER)));
        }
        all.add(Decls.newFunction(
                "-", overload("minus", NUMBER, NUMBER, NUMBER), overload("negative", NUMBER, NUMBER)));
        for (String name : List.of("<", "<=", ">", ">=")) {
            all.add(Decls.newFunction(name, overload(name, CONDITION, NUMBER, NUMBER)));
        }
        for (String name : List.of("==", "!=")) {
            all.add(Decls.newFunction(name, forEach(kind -> overload(name, CONDITION, kind, kind))));
        }
        for (String name : List.of("&&", "||")) {
            all.add(Decls.newFunction(name, overload(name, CONDITION, CONDITION, CONDITION)));
        }
        all.add(Decls.newFunction("!", overload("!", CONDITION, CONDITION)));
        all.add(Decls.newFunction("?:", forEach(kind -> overload("?:", kind, CONDITION, kind, kind))));
        all.add(Decls.newFunction("given", forEach(kind -> overload("given", CONDITION, kind))));
        for (String name : List.of("abs", "optional")) {
            all.add(Decls.newFunction(name, overload(name, NUMBER, NUMBER)));
        }
        return all;
    }

    private static List<FunctionDecl.Overload> forEach(java.util.function.Function<Type, FunctionDecl.Overload> made) {
        return List.of(ValueKind.values()).stream()
                .map(kind -> made.apply(kind.type()))
                .toList();
    }

    private static FunctionDecl.Overload overload(String name, Type result, Type... arguments) {
        List<Type> types = List.of(arguments);
        String id =
                name + types.stream().map(type -> "_" + type.getMessageType()).reduce("", String::concat);
        return Decls.newOverload(id, types, result);
    }

    private static Overload[] bindings() {
        return new Overload[] {
            numbers("+", NumberValue::plus),
            numbers("*", NumberValue::times),
            numbers("/", NumberValue::over),
            Overload.overload(
                    "-",
                    null,
                    one -> number(one).negated(),
                    (one, other) -> number(one).minus(number(other)),
                    null),
            comparison("<", sign -> sign < 0),
            comparison("<=", sign -> sign <= 0),
            comparison(">", sign -> sign > 0),
            comparison(">=", sign -> sign >= 0),
            Overload.binary("==", Operators::same),
            Overload.binary("!=", (one, other) -> same(one, other).not()),
            Overload.binary("&&", (one, other) -> truth(one).and(truth(other))),
            Overload.binary("||", (one, other) -> truth(one).or(truth(other))),
            Overload.unary("!", one -> truth(one).not()),
            Overload.function("?:", arguments -> choose(truth(arguments[0]), arguments[1], arguments[2])),
            Overload.unary("given", one -> Truth.of(((Value) one).isKnown())),
            Overload.unary("abs", one -> number(one).abs()),
            Overload.unary("optional", one -> number(one).optional()),
        };
    }

    private static Overload numbers(String name, BiFunction<NumberValue, NumberValue, NumberValue> made) {
        return Overload.binary(name, (one, other) -> made.apply(number(one), number(other)));
    }

    private static Overload comparison(String name, IntPredicate wanted) {
        return Overload.binary(name, (one, other) -> number(one).compare(number(other), wanted));
    }

    private static Truth same(Val one, Val other) {
        return switch ((Value) one) {
            case NumberValue number -> number.compare(number(other), sign -> sign == 0);
            case Truth truth -> truth.same(truth(other));
            case CodeValue code -> code.same((CodeValue) other);
        };
    }

    /// Where the condition is not known, what it lacks is what the choice lacks.
    private static Val choose(Truth condition, Val yes, Val no) {
        if (condition.isKnown()) {
            return condition.is(true) ? yes : no;
        }
        return switch ((Value) yes) {
            case NumberValue _ -> NumberValue.unknown(condition.gaps);
            case Truth _ -> Truth.undecided(condition.gaps);
            case CodeValue _ -> CodeValue.unknown(condition.gaps);
        };
    }

    private static NumberValue number(Val value) {
        return (NumberValue) value;
    }

    private static Truth truth(Val value) {
        return (Truth) value;
    }
}
