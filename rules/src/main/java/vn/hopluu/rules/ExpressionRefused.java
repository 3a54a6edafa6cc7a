package vn.hopluu.rules;

import java.util.List;

/// An expression that is not one of the language, with everything wrong in it.
public final class ExpressionRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Flaw> flaws;

    ExpressionRefused(List<Flaw> flaws) {
        super(flaws.toString());
        this.flaws = List.copyOf(flaws);
    }

    public List<Flaw> flaws() {
        return flaws;
    }
}
