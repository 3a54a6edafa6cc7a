package vn.hopluu.rules;

import java.util.Optional;
import vn.hopluu.events.IndicatorChanged;

/// What the names in an expression may mean. Whoever holds the catalogue answers.
public interface Catalogue {

    /// The indicator of this code, or empty where there is none.
    Optional<IndicatorChanged> indicator(String code);

    /// Whether an expression may name it. Ratios and states are never named: what they are made of is. A derived figure
    /// is, except in forms' rules; whoever answers for figures computes it by its formula.
    default boolean mayBeNamed(IndicatorChanged indicator) {
        return indicator.kind().reported() || indicator.kind() == IndicatorChanged.Kind.DERIVED;
    }

    /// Whether there is a form of this code.
    boolean hasForm(String code);
}
