package vn.hopluu.report.reference;

import jakarta.persistence.Entity;
import java.util.Optional;
import vn.hopluu.events.EventType;
import vn.hopluu.events.IndicatorChanged;

/// An indicator (chỉ tiêu) as plan-service last described it.
@Entity
public class Indicator extends CatalogueRow {

    protected Indicator() {}

    Indicator(String code) {
        super(code);
    }

    public static Optional<Indicator> of(String code) {
        return findByIdOptional(code);
    }

    IndicatorChanged description() {
        return (IndicatorChanged) read(EventType.INDICATOR);
    }
}
