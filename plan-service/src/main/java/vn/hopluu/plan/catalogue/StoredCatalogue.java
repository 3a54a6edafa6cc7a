package vn.hopluu.plan.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import vn.hopluu.events.IndicatorChanged;
import vn.hopluu.rules.Catalogue;

/// The indicators and forms that are there, as an expression may name them. To be asked inside a transaction.
@ApplicationScoped
public class StoredCatalogue implements Catalogue {

    @Override
    public Optional<IndicatorChanged> indicator(String code) {
        return Indicator.named(code).map(Indicator::toEvent);
    }

    @Override
    public boolean hasForm(String code) {
        return Form.named(code).isPresent();
    }
}
