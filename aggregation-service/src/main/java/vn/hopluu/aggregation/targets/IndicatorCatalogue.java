package vn.hopluu.aggregation.targets;

import java.util.Optional;
import vn.hopluu.aggregation.reference.CatalogueSnapshot;
import vn.hopluu.events.IndicatorChanged;
import vn.hopluu.rules.Catalogue;

/// What the names in a target may mean, by the catalogue of one moment.
record IndicatorCatalogue(CatalogueSnapshot snapshot) implements Catalogue {

    @Override
    public Optional<IndicatorChanged> indicator(String code) {
        return snapshot.indicator(code);
    }

    @Override
    public boolean hasForm(String code) {
        return snapshot.form(code).isPresent();
    }
}
