package vn.hopluu.rules;

import org.jspecify.annotations.Nullable;
import vn.hopluu.events.IndicatorChanged;

/// What a form's rules may name, beside the indicators themselves.
public interface FormScope extends Catalogue {

    @Override
    default boolean mayBeNamed(IndicatorChanged indicator) {
        return indicator.kind().reported();
    }

    /// Whether the form's version shows the figure.
    ///
    /// @param member one member per dimension joined by dots, or null for the total
    boolean shows(String indicator, @Nullable String member);

    /// Whether another form has a slot for the figure.
    boolean formShows(String form, String indicator, @Nullable String member);

    /// Whether the form's version has a narrative heading of this code.
    boolean hasHeading(String heading);
}
