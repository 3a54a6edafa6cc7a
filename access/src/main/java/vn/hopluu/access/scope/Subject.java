package vn.hopluu.access.scope;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a caller wants to see or to change: a unit's reports or figures.
///
/// @param unit by id
/// @param day the day whose structure counts: of what is read the campaign's structure date, of what is changed today
/// @param form whose reports they are; null for what belongs to no form
/// @param regime the form's regime, whose routes count; null for all that there are
public record Subject(
        long unit,
        LocalDate day,
        @Nullable String form,
        @Nullable String regime) {

    public Subject on(LocalDate other) {
        return new Subject(unit, other, form, regime);
    }
}
