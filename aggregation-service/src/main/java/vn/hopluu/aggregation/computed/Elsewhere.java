package vn.hopluu.aggregation.computed;

import java.util.List;
import vn.hopluu.aggregation.computed.MissingFigure.Reason;
import vn.hopluu.aggregation.sheet.Sheet;

/// The same unit's figures in other periods and forms, found in the way in which its own were asked for.
public interface Elsewhere {

    /// Where nothing but one unit's answers of one report is known.
    Elsewhere UNREAD = new Elsewhere() {
        @Override
        public Place previous() {
            return new Nowhere(Reason.NOT_READ);
        }

        @Override
        public Place lastYear() {
            return new Nowhere(Reason.NOT_READ);
        }

        @Override
        public Place form(String code) {
            return new Nowhere(Reason.NOT_READ);
        }

        @Override
        public List<Place> earlierInYear() {
            return List.of(new Nowhere(Reason.NOT_READ));
        }
    };

    /// What was found where figures were looked for.
    sealed interface Place {}

    /// @param elsewhere as it is seen from there
    record There(Sheet sheet, Elsewhere elsewhere) implements Place {}

    record Nowhere(Reason reason) implements Place {}

    /// The same form in the period before.
    Place previous();

    /// The same form in the same period a year ago.
    Place lastYear();

    /// Another form in the same period.
    Place form(String code);

    /// The same form in the year's periods before this one, the oldest first.
    List<Place> earlierInYear();
}
