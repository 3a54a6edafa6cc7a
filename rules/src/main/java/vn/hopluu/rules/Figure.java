package vn.hopluu.rules;

import org.jspecify.annotations.Nullable;

/// A figure that an expression names.
///
/// @param form the other form's code where `from` is FORM, else null
/// @param member one member per dimension joined by dots, or null for the total
public record Figure(
        From from,
        @Nullable String form,
        String indicator,
        @Nullable String member) {

    /// Whose figure it is, seen from the report in hand.
    public enum From {
        /// The report itself.
        REPORT(""),
        /// The same form, unit and coverage in the period before.
        PREVIOUS("previous."),
        /// The same form, unit and coverage in the same period a year ago.
        LAST_YEAR("lastYear."),
        /// The sum of the same form's periods from the year's first to this one.
        YEAR_TO_DATE("yearToDate."),
        /// The sum over the units that add into this one in the same campaign.
        CHILDREN("children."),
        /// The same unit, period and coverage in another form.
        FORM("");

        private final String prefix;

        From(String prefix) {
            this.prefix = prefix;
        }
    }

    static Figure ofReport(String indicator, @Nullable String member) {
        return new Figure(From.REPORT, null, indicator, member);
    }

    /// As an expression names it: `previous.DT05`, `TCD01.TX`, `form("01-XLD").DT02`.
    @Override
    public String toString() {
        String source = form == null ? from.prefix : "form(\"" + form + "\").";
        return source + indicator + (member == null ? "" : "." + member);
    }
}
