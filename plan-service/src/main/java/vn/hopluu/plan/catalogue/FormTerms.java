package vn.hopluu.plan.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import vn.hopluu.events.Period;

/// What holds for all versions of a form.
///
/// @param regime the code of the one regime that it belongs to
/// @param periodType the kind of period it is filled in for
@Embeddable
public record FormTerms(
        @Column(name = "name") String name,
        @Column(name = "regime") String regime,

        @Column(name = "period_type") @Enumerated(EnumType.STRING)
        Period.Type periodType) {

    /// Whether it may be asked for in a period: one of its own kind, or an ad hoc call (đột xuất), which
    /// may use any form.
    public boolean takes(Period period) {
        return period.type() == periodType || period.type() == Period.Type.AD_HOC;
    }

    boolean worksLike(FormTerms other) {
        return regime.equals(other.regime) && periodType == other.periodType;
    }
}
