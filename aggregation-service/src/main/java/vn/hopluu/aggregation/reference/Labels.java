package vn.hopluu.aggregation.reference;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.IndicatorChanged;
import vn.hopluu.web.language.Language;

/// What members and codes are called, in the language of the request that is answered.
public final class Labels {

    private Labels() {}

    /// @param named a member, or a code; null for the total, and for no answer
    /// @return null where there is nothing to be named; the code itself where it has no name
    public static @Nullable String called(Optional<IndicatorChanged> indicator, @Nullable String named) {
        return named == null
                ? null
                : indicator
                        .map(one -> one.called(
                                named,
                                Language.current() == Language.ENGLISH
                                        ? IndicatorChanged.Label::nameEn
                                        : IndicatorChanged.Label::nameVi))
                        .orElse(named);
    }
}
