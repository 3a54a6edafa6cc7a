package vn.hopluu.plan.unit;

import java.time.LocalDate;
import java.util.List;

/// What units still owe. Units ask before they end; whoever keeps obligations answers.
public interface ReportsOwed {

    /// The reports that the unit has to enter, its own or another one's, which are due on the day or later, or at a
    /// moment that cannot be said yet.
    ///
    /// @return each in words: `DVCQ-N/2023-Y (OWN)`
    List<String> by(long unit, LocalDate from);
}
