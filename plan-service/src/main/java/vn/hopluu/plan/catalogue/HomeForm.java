package vn.hopluu.plan.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.IndicatorChanged;
import vn.hopluu.plan.time.DateRange;

/// The form from which the series and totals of a root are read on some days.
///
/// @param rootId the id of the unit at the top
@Embeddable
public record HomeForm(
        @Column(name = "root_id") long rootId,
        @Column(name = "form") String form,
        @Column(name = "valid_from") LocalDate validFrom,
        @Column(name = "valid_to") @Nullable LocalDate validTo) {

    DateRange days() {
        return new DateRange(validFrom, validTo);
    }

    boolean contradicts(HomeForm other) {
        return rootId == other.rootId && days().overlaps(other.days());
    }

    static HomeForm of(IndicatorChanged.Home told) {
        return new HomeForm(told.root(), told.form(), told.validFrom(), told.validTo());
    }

    IndicatorChanged.Home toEvent() {
        return new IndicatorChanged.Home(rootId, form, validFrom, validTo);
    }
}
