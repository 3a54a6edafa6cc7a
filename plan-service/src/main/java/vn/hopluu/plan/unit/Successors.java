package vn.hopluu.plan.unit;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Who goes on for units. Units ask; whoever keeps reorganisations answers.
public interface Successors {

    /// The units that took over from each, by id: those of a unit in the order of the days and of their codes. A unit
    /// from which nobody took over is left out.
    Map<Long, List<Successor>> of(Collection<Long> units);
}
