package vn.hopluu.aggregation.formula;

import java.util.Optional;
import vn.hopluu.aggregation.reference.CatalogueSnapshot;
import vn.hopluu.events.IndicatorChanged;
import vn.hopluu.rules.Catalogue;

/// What formulas may name.
record CatalogueNames(CatalogueSnapshot catalogue) implements Catalogue {

    @Override
    public Optional<IndicatorChanged> indicator(String code) {
        return catalogue.indicator(code);
    }

    @Override
    public boolean hasForm(String code) {
        return catalogue.form(code).isPresent();
    }
}
