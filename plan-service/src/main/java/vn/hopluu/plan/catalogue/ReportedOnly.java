package vn.hopluu.plan.catalogue;

import java.util.Optional;
import vn.hopluu.events.IndicatorChanged;
import vn.hopluu.rules.Catalogue;

/// The catalogue for a derived figure's formula: it names what units report, so that no formula goes round in a circle.
record ReportedOnly(Catalogue all) implements Catalogue {

    @Override
    public Optional<IndicatorChanged> indicator(String code) {
        return all.indicator(code);
    }

    @Override
    public boolean mayBeNamed(IndicatorChanged indicator) {
        return indicator.kind().reported();
    }

    @Override
    public boolean hasForm(String code) {
        return all.hasForm(code);
    }
}
