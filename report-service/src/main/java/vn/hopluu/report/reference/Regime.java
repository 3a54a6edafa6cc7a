package vn.hopluu.report.reference;

import jakarta.persistence.Entity;
import java.util.Optional;
import vn.hopluu.events.EventType;
import vn.hopluu.events.RegimeChanged;

/// A report regime (chế độ báo cáo) as plan-service last described it.
@Entity
public class Regime extends CatalogueRow {

    protected Regime() {}

    Regime(String code) {
        super(code);
    }

    public static Optional<Regime> of(String code) {
        return findByIdOptional(code);
    }

    RegimeChanged description() {
        return (RegimeChanged) read(EventType.REGIME);
    }
}
