package vn.hopluu.aggregation.figures.computed;

import java.util.List;
import vn.hopluu.aggregation.figures.computed.MissingFigure.Reason;
import vn.hopluu.aggregation.figures.source.UnitFigures;

/// The same unit's figures in related periods and forms, found in the way in which its own were asked for.
public interface RelatedFigures {

    /// Where nothing but one unit's answers of one report is known.
    RelatedFigures NOT_READ = new RelatedFigures() {

        private static final Related ABSENT = new Absent(Reason.NOT_READ);

        @Override
        public Related previous() {
            return ABSENT;
        }

        @Override
        public Related lastYear() {
            return ABSENT;
        }

        @Override
        public Related form(String code) {
            return ABSENT;
        }

        @Override
        public List<Related> earlierInYear() {
            return List.of(ABSENT);
        }
    };

    /// The figures of one related period or form.
    sealed interface Related {}

    /// @param related to these in turn
    record Present(UnitFigures figures, RelatedFigures related) implements Related {}

    record Absent(Reason reason) implements Related {}

    /// The same form in the period before.
    Related previous();

    /// The same form in the same period a year ago.
    Related lastYear();

    /// Another form in the same period.
    Related form(String code);

    /// The same form in the year's periods before this one, the oldest first.
    List<Related> earlierInYear();
}
