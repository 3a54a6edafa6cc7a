package vn.hopluu.report.check;

import java.util.List;
import java.util.Set;
import vn.hopluu.events.Cell;
import vn.hopluu.events.Coverage;
import vn.hopluu.report.reference.Campaign;
import vn.hopluu.report.reference.FormSheet;

/// What one unit has reported in other campaigns. Whoever keeps the reports answers.
public interface UnitReports {

    /// A report as it counts: the version that is handed in, else the approved one.
    ///
    /// @param cells its vector, in slot order
    /// @param estimates the cells whose figures are not final
    record Reported(Campaign campaign, int version, List<Cell> cells, Set<FormSheet.Name> estimates) {
        public Reported {
            cells = List.copyOf(cells);
            estimates = Set.copyOf(estimates);
        }
    }

    /// Those of the unit's reports in these campaigns that count, by form and period. One query.
    List<Reported> in(List<Campaign> campaigns, long unitId, Coverage coverage);
}
