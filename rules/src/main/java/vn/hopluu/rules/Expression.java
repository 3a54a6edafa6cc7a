package vn.hopluu.rules;

import com.google.api.expr.v1alpha1.Expr;
import com.google.api.expr.v1alpha1.ParsedExpr;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.projectnessie.cel.Ast;
import org.projectnessie.cel.CEL;
import org.projectnessie.cel.Env;
import org.projectnessie.cel.Program;
import org.projectnessie.cel.common.CELError;
import org.projectnessie.cel.interpreter.Activation;
import org.projectnessie.cel.interpreter.ResolvedValue;

/// An expression, parsed, its names found, its types checked, ready to be evaluated as often as wanted, by any thread.
final class Expression {

    private static final String NO_OVERLOAD = "found no matching overload for '(.*)' applied to '\\((.*)\\)'.*";

    private final Program program;
    private final Expr tree;
    private final List<Operand> operands;
    private final ValueKind kind;

    private Expression(Program program, Expr tree, List<Operand> operands, ValueKind kind) {
        this.program = program;
        this.tree = tree;
        this.operands = operands;
        this.kind = kind;
    }

    /// @param wanted what the whole must be, or null where anything will do
    static Expression compile(String text, Catalogue catalogue, @Nullable ValueKind wanted) throws ExpressionRefused {
        ExpressionText source = new ExpressionText(text);
        return compile(ExpressionParser.parse(source), source, catalogue, wanted);
    }

    /// A part of a text that has been parsed.
    static Expression compile(ParsedExpr parsed, ExpressionText source, Catalogue catalogue, @Nullable ValueKind wanted)
            throws ExpressionRefused {
        Tree tree = new Tree(catalogue, source, parsed.getSourceInfo());
        Expr rewritten = tree.rewrite(parsed.getExpr());
        source.refuseIfFlawed();
        Ast ast = check(
                ParsedExpr.newBuilder()
                        .setExpr(rewritten)
                        .setSourceInfo(tree.info())
                        .build(),
                source);
        ValueKind kind = ValueKind.of(ast.getResultType());
        if (wanted != null && kind != wanted) {
            source.flaw(0, "type", source.text(), "a " + wanted.word() + ", and this is a " + kind.word());
            source.refuseIfFlawed();
        }
        return new Expression(
                Operators.ENVIRONMENT.program(ast, Operators.FUNCTIONS), rewritten, List.copyOf(tree.operands()), kind);
    }

    private static Ast check(ParsedExpr parsed, ExpressionText source) throws ExpressionRefused {
        Env.AstIssuesTuple checked = Operators.ENVIRONMENT.check(CEL.parsedExprToAst(parsed));
        for (CELError error : checked.getIssues().getErrors()) {
            source.flaw(
                    source.offset(
                            error.getLocation().line(), error.getLocation().column()),
                    "type",
                    error.getMessage().replaceFirst(NO_OVERLOAD, "$1"),
                    error.getMessage().replaceFirst(NO_OVERLOAD, "'$1' does not take ($2)"));
        }
        source.refuseIfFlawed();
        return checked.getAst();
    }

    ValueKind kind() {
        return kind;
    }

    Stream<Figure> figures() {
        return operands.stream().flatMap(operand -> switch (operand) {
            case Operand.Named named -> Stream.of(named.figure());
            case Operand.Explained explained -> Stream.of(explained.figure());
            case Operand.Constant _, Operand.Narrated _ -> Stream.of();
        });
    }

    Set<Figure> figuresInOrder() {
        Set<Figure> inOrder = new LinkedHashSet<>();
        figures().forEach(inOrder::add);
        return Collections.unmodifiableSet(inOrder);
    }

    /// Whether it asks for what is written: explanations, or text under headings.
    boolean asksForTexts() {
        return operands.stream()
                .anyMatch(operand -> operand instanceof Operand.Explained || operand instanceof Operand.Narrated);
    }

    /// What it comes to where it is a sum of the report's figures.
    Optional<LinearSum> sum() {
        return LinearSum.of(tree, operands);
    }

    /// The equations between sums of the report's figures that must all hold for it to hold.
    List<LinearSum> equations() {
        List<LinearSum> equations = new ArrayList<>();
        addEquations(tree, equations);
        return List.copyOf(equations);
    }

    private void addEquations(Expr part, List<LinearSum> equations) {
        Expr.Call call = part.getCallExpr();
        if (call.getFunction().equals("&&")) {
            call.getArgsList().forEach(each -> addEquations(each, equations));
        } else if (call.getFunction().equals("==")) {
            LinearSum.of(call.getArgs(0), operands)
                    .flatMap(left -> LinearSum.of(call.getArgs(1), operands).flatMap(left::less))
                    .ifPresent(equations::add);
        }
    }

    Value value(Figures figures) {
        return (Value) program.eval(new Activation() {
                    @Override
                    public ResolvedValue resolveName(String name) {
                        return ResolvedValue.resolvedValue(
                                operands.get(ValueKind.place(name)).value(figures));
                    }

                    @Override
                    public @Nullable Activation parent() {
                        return null;
                    }
                })
                .getVal();
    }
}
