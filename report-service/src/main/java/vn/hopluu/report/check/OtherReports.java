package vn.hopluu.report.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Cell;
import vn.hopluu.events.Coverage;

/// What other reports say, for rules that name them. It is asked only where one does.
public interface OtherReports {

    /// A report by what it speaks of.
    record Key(long unitId, String form, String period, Coverage coverage) {}

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

    /// The vectors, in slot order, of those of the reports that are handed in, or else approved. One query.
    Map<Key, List<Cell>> figures(Set<Key> wanted);

    /// The units that owe their reports of the campaign to this one. One query.
    List<Child> children(long recipientId, String form, String period);
}
