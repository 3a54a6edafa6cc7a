package vn.hopluu.rules;

import com.google.api.expr.v1alpha1.Constant;
import com.google.api.expr.v1alpha1.Expr;
import com.google.api.expr.v1alpha1.Expr.Call;
import com.google.api.expr.v1alpha1.SourceInfo;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.hopluu.events.Cell;
import vn.hopluu.events.IndicatorChanged;

/// Makes CEL's parsed tree into one over variables: names become figures, numbers exact, operators ours.
final class Tree {

    private static final Map<String, String> OPERATORS = Map.ofEntries(
            Map.entry("_+_", "+"),
            Map.entry("_-_", "-"),
            Map.entry("-_", "-"),
            Map.entry("_*_", "*"),
            Map.entry("_/_", "/"),
            Map.entry("_<_", "<"),
            Map.entry("_<=_", "<="),
            Map.entry("_>_", ">"),
            Map.entry("_>=_", ">="),
            Map.entry("_==_", "=="),
            Map.entry("_!=_", "!="),
            Map.entry("_&&_", "&&"),
            Map.entry("_||_", "||"),
            Map.entry("!_", "!"),
            Map.entry("_?_:_", "?:"));

    private static final Set<String> FUNCTIONS = Set.of("given", "optional", "abs");
    private static final Pattern DECIMAL =
            Pattern.compile("-?[0-9]{1,%d}(\\.[0-9]{1,%d})?".formatted(Cell.MAX_DIGITS, Cell.MAX_DECIMALS));
    private static final int MOST_NODES = 2_000;
    private static final String KNOWN_FUNCTIONS =
            "one of sum, parts, abs, optional, given, explained, narrative, decimal, figure, form";

    private final Catalogue catalogue;
    private final ExpressionText source;
    private final SourceInfo.Builder info;
    private final NameResolver resolver;
    private final List<Operand> operands = new ArrayList<>();
    private long lastId = 1_000_000;
    private int nodes;

    Tree(Catalogue catalogue, ExpressionText source, SourceInfo info) {
        this.catalogue = catalogue;
        this.source = source;
        this.info = info.toBuilder();
        this.resolver = new NameResolver(catalogue, source, info);
    }

    List<Operand> operands() {
        return operands;
    }

    SourceInfo info() {
        return info.build();
    }

    Expr rewrite(Expr expression) {
        if (++nodes > MOST_NODES) {
            return refuse(expression, "too-large", source.text(), "at most " + MOST_NODES + " operations");
        }
        return switch (expression.getExprKindCase()) {
            case CONST_EXPR -> constant(expression);
            case IDENT_EXPR, SELECT_EXPR -> name(expression);
            case CALL_EXPR -> call(expression);
            default ->
                refuse(expression, "not-allowed", "", "figures, numbers and operators; no lists, messages or loops");
        };
    }

    private Expr constant(Expr expression) {
        Constant constant = expression.getConstExpr();
        return switch (constant.getConstantKindCase()) {
            case INT64_VALUE -> number(expression, BigDecimal.valueOf(constant.getInt64Value()));
            case BOOL_VALUE -> truth(expression, constant.getBoolValue());
            case DOUBLE_VALUE, UINT64_VALUE ->
                refuse(
                        expression,
                        "inexact-number",
                        number(constant),
                        "a whole number, or decimal(\"0.5\"): figures are exact, a number with a point is not");
            case STRING_VALUE ->
                refuse(
                        expression,
                        "type",
                        constant.getStringValue(),
                        "a text is only compared with a coded answer: XL03 == 'TOT'");
            default -> refuse(expression, "not-allowed", "", "figures, numbers and operators");
        };
    }

    private static String number(Constant constant) {
        return constant.getConstantKindCase() == Constant.ConstantKindCase.UINT64_VALUE
                ? constant.getUint64Value() + "u"
                : "a number with a point";
    }

    private Expr number(Expr place, BigDecimal number) {
        return variable(place, new Operand.Constant(ValueKind.NUMBER, NumberValue.of(number)));
    }

    private Expr truth(Expr place, boolean truth) {
        return variable(place, new Operand.Constant(ValueKind.CONDITION, Truth.of(truth)));
    }

    private Expr name(Expr expression) {
        return resolver.find(expression)
                .map(named -> variable(expression, named))
                .orElse(expression);
    }

    private Expr call(Expr expression) {
        Call call = expression.getCallExpr();
        String function = call.getFunction();
        if (NameResolver.isName(expression)) {
            return name(expression);
        }
        if (call.hasTarget()) {
            return refuse(expression, "unknown-function", function, KNOWN_FUNCTIONS);
        }
        String operator = OPERATORS.get(function);
        if (operator != null) {
            return operator.equals("==") || operator.equals("!=")
                    ? equality(expression, operator)
                    : ours(expression, operator);
        }
        if (FUNCTIONS.contains(function)) {
            return ours(expression, function);
        }
        return switch (function) {
            case "sum" ->
                sum(expression, call.getArgsList().stream().map(this::rewrite).toList());
            case "parts" -> parts(expression);
            case "@in" -> in(expression);
            case "decimal" -> decimal(expression);
            case "explained" -> explained(expression);
            case "narrative" -> narrative(expression);
            default -> refuse(expression, "unknown-function", function, KNOWN_FUNCTIONS);
        };
    }

    private Expr ours(Expr expression, String function) {
        Call call = expression.getCallExpr();
        return call(
                expression,
                function,
                call.getArgsList().stream().map(this::rewrite).toList());
    }

    private static Expr call(Expr place, String function, List<Expr> arguments) {
        return place.toBuilder()
                .setCallExpr(Call.newBuilder().setFunction(function).addAllArgs(arguments))
                .build();
    }

    /// A coded answer beside a text: the text must be one of its codes.
    private Expr equality(Expr expression, String operator) {
        Expr left = expression.getCallExpr().getArgs(0);
        Expr right = expression.getCallExpr().getArgs(1);
        if (isText(right) && NameResolver.isName(left)) {
            return call(expression, operator, withCode(left, right));
        }
        if (isText(left) && NameResolver.isName(right)) {
            return call(expression, operator, withCode(right, left));
        }
        return ours(expression, operator);
    }

    private List<Expr> withCode(Expr name, Expr text) {
        Optional<Operand.Named> named = resolver.find(name);
        if (named.isEmpty()) {
            return List.of(name, text);
        }
        String code = text.getConstExpr().getStringValue();
        if (named.get().kind() != ValueKind.CODE) {
            refuse(text, "type", code, "no text: " + named.get().figure() + " is not a coded answer");
        } else if (!named.get().indicator().codes().contains(code)) {
            refuse(
                    text,
                    "unknown-code",
                    code,
                    "one of " + named.get().indicator().codes());
        }
        return List.of(
                variable(name, named.get()), variable(text, new Operand.Constant(ValueKind.CODE, CodeValue.of(code))));
    }

    /// `XL03 in ['TOT', 'KHA']` is `XL03 == 'TOT' || XL03 == 'KHA'`.
    private Expr in(Expr expression) {
        Expr name = expression.getCallExpr().getArgs(0);
        List<Expr> texts = expression.getCallExpr().getArgs(1).getListExpr().getElementsList();
        if (!NameResolver.isName(name) || texts.isEmpty() || !texts.stream().allMatch(Tree::isText)) {
            return refuse(expression, "type", "in", "a coded answer in a list of its codes: XL03 in ['TOT', 'KHA']");
        }
        return texts.stream()
                .map(text -> call(fresh(expression), "==", withCode(name, text)))
                .reduce((one, other) -> call(fresh(expression), "||", List.of(one, other)))
                .orElseThrow();
    }

    private Expr sum(Expr expression, List<Expr> terms) {
        return terms.stream()
                .reduce((one, other) -> call(fresh(expression), "+", List.of(one, other)))
                .orElseGet(() -> refuse(expression, "missing", "sum()", "at least one figure"));
    }

    /// The members that the form shows, each left out where it is not given.
    private Expr parts(Expr expression) {
        Optional<Operand.Named> whole =
                hasOnlyAName(expression) ? resolver.findWhole(argument(expression)) : Optional.empty();
        return whole.map(named -> parts(expression, named)).orElse(expression);
    }

    private Expr parts(Expr expression, Operand.Named whole) {
        Figure figure = whole.figure();
        IndicatorChanged indicator = catalogue.indicator(figure.indicator()).orElseThrow();
        List<Expr> terms = Members.of(indicator).stream()
                .filter(member -> isShown(figure, member))
                .map(member -> new Figure(figure.from(), figure.form(), figure.indicator(), member))
                .map(part -> variable(expression, Operand.Named.of(part, indicator)))
                .map(part -> call(fresh(expression), "optional", List.of(part)))
                .toList();
        if (terms.isEmpty() || figure.member() != null) {
            return refuse(expression, "no-parts", figure.toString(), "an indicator whose members stand in the form");
        }
        return sum(expression, terms);
    }

    private boolean isShown(Figure whole, String member) {
        if (!(catalogue instanceof FormScope scope)) {
            return true;
        }
        return whole.form() == null
                ? scope.shows(whole.indicator(), member)
                : scope.formShows(whole.form(), whole.indicator(), member);
    }

    private Expr decimal(Expr expression) {
        String text = onlyText(expression);
        if (!DECIMAL.matcher(text).matches()) {
            return refuse(expression, "bad-decimal", text, "a text of digits with one point: decimal(\"0.5\")");
        }
        return number(expression, new BigDecimal(text));
    }

    private Expr explained(Expr expression) {
        Optional<Operand.Named> named =
                hasOnlyAName(expression) ? resolver.find(argument(expression)) : Optional.empty();
        return named.map(found -> variable(expression, new Operand.Explained(found.figure())))
                .orElse(expression);
    }

    private Expr narrative(Expr expression) {
        String heading = onlyText(expression);
        if (!(catalogue instanceof FormScope scope) || !scope.hasHeading(heading)) {
            return refuse(
                    expression,
                    "unknown-heading",
                    heading,
                    "a narrative heading of this version: narrative(\"III.2\")");
        }
        return variable(expression, new Operand.Narrated(heading));
    }

    private static String onlyText(Expr expression) {
        Call call = expression.getCallExpr();
        return call.getArgsCount() == 1 ? call.getArgs(0).getConstExpr().getStringValue() : "";
    }

    private boolean hasOnlyAName(Expr expression) {
        Call call = expression.getCallExpr();
        if (call.getArgsCount() == 1 && NameResolver.isName(call.getArgs(0))) {
            return true;
        }
        refuse(expression, "not-a-name", call.getFunction(), "one figure: " + call.getFunction() + "(TCD01)");
        return false;
    }

    private static Expr argument(Expr expression) {
        return expression.getCallExpr().getArgs(0);
    }

    private static boolean isText(Expr expression) {
        return expression.getConstExpr().getConstantKindCase() == Constant.ConstantKindCase.STRING_VALUE;
    }

    private Expr variable(Expr place, Operand operand) {
        int known = operands.indexOf(operand);
        int at = known >= 0 ? known : operands.size();
        if (at == Operators.MOST_OPERANDS) {
            return refuse(place, "too-large", "", "at most " + Operators.MOST_OPERANDS + " figures and numbers");
        }
        if (known < 0) {
            operands.add(operand);
        }
        return fresh(place).toBuilder()
                .setIdentExpr(Expr.Ident.newBuilder().setName(operand.kind().variable(at)))
                .build();
    }

    /// A node of our own at the place of one in the text; the checker tells nodes apart by their numbers.
    private Expr fresh(Expr place) {
        long id = ++lastId;
        info.putPositions(id, info.getPositionsOrDefault(place.getId(), 0));
        return Expr.newBuilder().setId(id).build();
    }

    private Expr refuse(Expr place, String code, String found, String rule) {
        source.flaw(info.build(), place, code, found, rule);
        return place;
    }
}
