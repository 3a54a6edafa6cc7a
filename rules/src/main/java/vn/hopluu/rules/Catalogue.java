package vn.hopluu.rules;

import java.util.Optional;
import vn.hopluu.events.IndicatorChanged;

/// What the names in an expression may mean. Whoever holds the catalogue answers.
public interface Catalogue {

    /// The indicator of this code, or empty where there is none.
    Optional<IndicatorChanged> indicator(String code);

    /// Whether there is a form of this code.
    boolean hasForm(String code);
}
