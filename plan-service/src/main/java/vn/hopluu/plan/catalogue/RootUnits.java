package vn.hopluu.plan.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import vn.hopluu.plan.time.DateRange;

/// The units at the top, from which series and totals are read. The catalogue asks; whoever keeps units answers.
public interface RootUnits {

    /// The ids of the units that a text may mean: those that bear the code on any of the days, or on the day it says.
    List<Long> named(String text, DateRange days);

    /// The last code of each unit.
    Map<Long, String> codes(Collection<Long> ids);
}
