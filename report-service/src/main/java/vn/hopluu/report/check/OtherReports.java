package vn.hopluu.report.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Cell;
import vn.hopluu.events.Coverage;
import vn.hopluu.report.reference.FormDefinition;

/// What other reports say, for checks that look beyond their own. It is asked only where one does. Whoever keeps the
/// reports answers.
public interface OtherReports {

    /// A report by what it speaks of.
    record Key(long unitId, String form, String period, Coverage coverage) {}

    /// A report as it counts: the version that is handed in, else the approved one.
    ///
    /// @param cells its vector, in slot order
    /// @param estimates the cells whose figures are not final
    record Reported(int version, List<Cell> cells, Set<FormDefinition.Name> estimates) {
        public Reported {
            cells = List.copyOf(cells);
            estimates = Set.copyOf(estimates);
        }
    }

    /// A unit whose figures add into another's.
    ///
    /// @param owes whether its report is still owed; an exempted unit that reported nothing is no gap
    /// @param adds whether other units add into it in turn
    /// @param own the vector of its own report, or null where none is handed in or approved
    /// @param consolidated the vector that it declares for itself and all below it, or null
    record Child(
            long unitId,
            boolean owes,
            boolean adds,
            @Nullable List<Cell> own,
            @Nullable List<Cell> consolidated) {}

    /// Those of the reports that count. One query.
    Map<Key, Reported> reports(Set<Key> wanted);

    /// The last day that a report speaks of, as far as one counts and says it.
    Optional<LocalDate> lastDay(Key report);

    /// The units that owe their reports of the campaign to this one. One query.
    List<Child> children(long recipientId, String form, String period);
}
