package vn.hopluu.rules;

import com.google.api.expr.v1alpha1.Constant;
import com.google.api.expr.v1alpha1.Expr;
import com.google.api.expr.v1alpha1.Expr.Call;
import com.google.api.expr.v1alpha1.SourceInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.IndicatorChanged;
import vn.hopluu.rules.Figure.From;

/// Finds the figures that names in an expression mean.
final class NameResolver {

    private static final Map<String, From> SOURCES = Map.of(
            "previous", From.PREVIOUS,
            "lastYear", From.LAST_YEAR,
            "yearToDate", From.YEAR_TO_DATE,
            "children", From.CHILDREN);

    private final Catalogue catalogue;
    private final ExpressionText source;
    private final SourceInfo info;

    NameResolver(Catalogue catalogue, ExpressionText source, SourceInfo info) {
        this.catalogue = catalogue;
        this.source = source;
        this.info = info;
    }

    /// A name's parts, where they come from, and the place to speak of when they are wrong.
    private record Path(From from, @Nullable String form, List<String> parts, Expr place) {

        String text() {
            return String.join(".", parts);
        }
    }

    /// Whether the expression is written as a name, right or wrong.
    static boolean isName(Expr expression) {
        return switch (expression.getExprKindCase()) {
            case IDENT_EXPR, SELECT_EXPR -> true;
            case CALL_EXPR -> {
                String function = expression.getCallExpr().getFunction();
                yield function.equals("figure") || function.equals("form");
            }
            default -> false;
        };
    }

    /// The figure that a name means; empty where a flaw has been noted.
    Optional<Operand.Named> find(Expr expression) {
        return find(expression, true);
    }

    /// The figure whose members are meant, whether or not the form shows their total.
    Optional<Operand.Named> findWhole(Expr expression) {
        return find(expression, false);
    }

    private Optional<Operand.Named> find(Expr expression, boolean shown) {
        Path path = path(expression);
        if (path == null) {
            return Optional.empty();
        }
        if (path.form != null && !catalogue.hasForm(path.form)) {
            flaw(path, "unknown-form", path.form, "a form that is there");
            return Optional.empty();
        }
        for (int length = 1; length <= path.parts.size(); length++) {
            String code = String.join(".", path.parts.subList(0, length));
            Optional<IndicatorChanged> indicator = catalogue.indicator(code);
            if (indicator.isPresent() && !catalogue.mayBeNamed(indicator.get())) {
                flaw(
                        path,
                        "computed",
                        code,
                        "figures that units report; write its formula instead" + formula(indicator.get()));
                return Optional.empty();
            }
            if (indicator.isPresent()) {
                String rest = String.join(".", path.parts.subList(length, path.parts.size()));
                return find(path, indicator.get(), rest.isEmpty() ? null : rest, shown);
            }
        }
        flaw(path, "unknown-indicator", path.parts.getFirst(), "the code of an indicator");
        return Optional.empty();
    }

    private static String formula(IndicatorChanged computed) {
        String above = computed.numerator();
        String below = computed.denominator();
        return above == null ? "" : below == null ? ": " + above : ": (" + above + ") / (" + below + ")";
    }

    private Optional<Operand.Named> find(
            Path path, IndicatorChanged indicator, @Nullable String member, boolean shown) {
        if (member != null && !Members.of(indicator).contains(member)) {
            flaw(path, "unknown-member", path.text(), Members.rule(indicator));
            return Optional.empty();
        }
        Figure figure = new Figure(path.from, path.form, indicator.code(), member);
        if (shown && catalogue instanceof FormScope scope && !isShown(scope, figure)) {
            flaw(
                    path,
                    "not-in-form",
                    figure.toString(),
                    figure.form() == null
                            ? "a figure that this version of the form shows; another form's as form(\"…\")."
                                    + indicator.code()
                            : "a figure that the form " + figure.form() + " has");
            return Optional.empty();
        }
        return Optional.of(Operand.Named.of(figure, indicator));
    }

    private static boolean isShown(FormScope scope, Figure figure) {
        return figure.form() == null
                ? scope.shows(figure.indicator(), figure.member())
                : scope.formShows(figure.form(), figure.indicator(), figure.member());
    }

    private @Nullable Path path(Expr expression) {
        List<String> parts = new ArrayList<>();
        Expr rest = expression;
        while (rest.getExprKindCase() == Expr.ExprKindCase.SELECT_EXPR
                && !rest.getSelectExpr().getTestOnly()) {
            parts.addFirst(rest.getSelectExpr().getField());
            rest = rest.getSelectExpr().getOperand();
        }
        if (rest.getExprKindCase() == Expr.ExprKindCase.IDENT_EXPR) {
            return ofIdentifier(rest, parts);
        }
        if (rest.getExprKindCase() == Expr.ExprKindCase.CALL_EXPR) {
            return ofCall(rest, parts);
        }
        source.flaw(info, expression, "not-a-name", "." + String.join(".", parts), "a figure like TCD01.TX");
        return null;
    }

    private Path ofIdentifier(Expr identifier, List<String> fields) {
        String first = identifier.getIdentExpr().getName();
        From from = SOURCES.get(first);
        if (from != null && !fields.isEmpty()) {
            return new Path(from, null, fields, identifier);
        }
        List<String> parts = new ArrayList<>(fields);
        parts.addFirst(first);
        return new Path(From.REPORT, null, parts, identifier);
    }

    /// `form("01-XLD").DT02`, `figure("CA-1", "TX")`, `previous.figure("CA-1")`, `form("01-XLD").figure("CA-1")`.
    private @Nullable Path ofCall(Expr expression, List<String> fields) {
        Call call = expression.getCallExpr();
        List<String> texts = texts(call);
        if (call.getFunction().equals("form") && !call.hasTarget() && texts.size() == 1 && !fields.isEmpty()) {
            return new Path(From.FORM, texts.getFirst(), fields, expression);
        }
        if (call.getFunction().equals("figure") && !texts.isEmpty() && texts.size() <= 2 && fields.isEmpty()) {
            if (!call.hasTarget()) {
                return new Path(From.REPORT, null, texts, expression);
            }
            Expr target = call.getTarget();
            From from = SOURCES.get(target.getIdentExpr().getName());
            if (from != null) {
                return new Path(from, null, texts, expression);
            }
            List<String> form = texts(target.getCallExpr());
            if (target.getCallExpr().getFunction().equals("form") && form.size() == 1) {
                return new Path(From.FORM, form.getFirst(), texts, expression);
            }
        }
        source.flaw(
                info,
                expression,
                "not-a-name",
                call.getFunction(),
                "a figure like form(\"01-XLD\").DT02, figure(\"CA-1\", \"TX\") or previous.figure(\"CA-1\")");
        return null;
    }

    /// The arguments, where all of them are texts; else none.
    private static List<String> texts(Call call) {
        List<String> texts = call.getArgsList().stream()
                .map(Expr::getConstExpr)
                .filter(constant -> constant.getConstantKindCase() == Constant.ConstantKindCase.STRING_VALUE)
                .map(Constant::getStringValue)
                .toList();
        return texts.size() == call.getArgsCount() ? texts : List.of();
    }

    private void flaw(Path path, String code, String found, String rule) {
        source.flaw(info, path.place, code, found, rule);
    }
}
