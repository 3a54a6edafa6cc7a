package vn.hopluu.plan.reorganisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// What units still owe, as far as a reorganisation has to say what becomes of it. Whoever keeps the obligations
/// implements this; it is called in the transaction of the reorganisation.
public interface OpenObligations {

    /// Those due on the day or later that nobody is exempted from.
    ///
    /// @param units by id
    /// @param effective the first day on which the reorganisation holds
    List<OpenObligation> of(Set<Long> units, LocalDate effective);

    /// Nobody owes the report any more.
    ///
    /// @param reorganisation the code of the reorganisation by which
    void exempt(OpenObligation obligation, String reason, String reorganisation);

    /// The report stays that of its unit and is entered by another one.
    ///
    /// @param toUnit the id of the successor
    /// @param reorganisation the code of the reorganisation by which
    void transfer(OpenObligation obligation, long toUnit, String reorganisation);
}
