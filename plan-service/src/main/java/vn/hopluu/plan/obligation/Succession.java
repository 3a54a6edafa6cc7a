package vn.hopluu.plan.obligation;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Who succeeds whom. Obligations ask; whoever keeps reorganisations answers.
public interface Succession {

    /// A unit that stands and holds something of one that has ended.
    ///
    /// @param whole whether all of the ended one came to it, by however many steps
    record Heir(long unitId, boolean whole) {}

    /// Whether a unit has ended, and the other one succeeds it, in whole or in part.
    boolean succeeds(long ended, long successor);

    /// Of units that have ended those that stand in their place now, in the order of their ids.
    Map<Long, List<Heir>> heirs(Collection<Long> ended);
}
