package vn.hopluu.plan.obligation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import vn.hopluu.events.Coverage;

/// What names an obligation: the report that is owed.
@Embeddable
public record ObligationKey(
        @Column(name = "form") String form,
        @Column(name = "period") String period,
        @Column(name = "unit_id") long unitId,

        @Column(name = "coverage") @Enumerated(EnumType.STRING)
        Coverage coverage) {

    @Override
    public String toString() {
        return form + "/" + period + "/" + unitId + "/" + coverage;
    }
}
