package vn.hopluu.rules;

import com.google.api.expr.v1alpha1.Expr;
import com.google.api.expr.v1alpha1.SourceInfo;
import java.util.ArrayList;
import java.util.List;

/// The text of an expression, with what is found wrong in it.
final class ExpressionText {

    private static final int MOST_FLAWS = 20;
    private static final int SHOWN = 40;

    private final String text;
    private final List<Flaw> flaws = new ArrayList<>();

    ExpressionText(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    /// @param offset from 0, in characters
    void flaw(int offset, String code, String found, String rule) {
        if (flaws.size() == MOST_FLAWS) {
            return;
        }
        int at = Math.clamp(offset, 0, text.length());
        String before = text.substring(0, at);
        int line = 1 + (int) before.chars().filter(letter -> letter == '\n').count();
        int column = at - before.lastIndexOf('\n');
        String shown = found.length() <= SHOWN ? found : found.substring(0, SHOWN) + "…";
        flaws.add(new Flaw(line, column, code, shown, rule));
    }

    void flaw(SourceInfo info, Expr expression, String code, String found, String rule) {
        flaw(info.getPositionsOrDefault(expression.getId(), 0), code, found, rule);
    }

    /// The offset of a line, from 1, and a column, from 0.
    int offset(int line, int column) {
        int start = 0;
        for (int passed = 1; passed < line; passed++) {
            start = text.indexOf('\n', start) + 1;
        }
        return start + column;
    }

    void refuseIfFlawed() throws ExpressionRefused {
        if (!flaws.isEmpty()) {
            throw new ExpressionRefused(flaws);
        }
    }
}
