package vn.hopluu.aggregation.reference;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hopluu.events.Event;
import vn.hopluu.events.FormChanged;
import vn.hopluu.events.IndicatorChanged;
import vn.hopluu.events.RegimeChanged;

/// The indicators, regimes and forms of one moment.
public final class CatalogueSnapshot {

    private final String revision;
    private final Map<String, FormChanged> forms = new HashMap<>();
    private final Map<String, RegimeChanged> regimes = new HashMap<>();
    private final Map<String, IndicatorChanged> indicators = new HashMap<>();

    public CatalogueSnapshot(String revision, List<Event> entries) {
        this.revision = revision;
        for (Event entry : entries) {
            switch (entry) {
                case FormChanged form -> forms.put(form.code(), form);
                case RegimeChanged regime -> regimes.put(regime.code(), regime);
                case IndicatorChanged indicator -> indicators.put(indicator.code(), indicator);
                default -> throw new IllegalArgumentException("not of the catalogue: " + entry.key());
            }
        }
    }

    /// Differs between any two states of the catalogue.
    public String revision() {
        return revision;
    }

    /// A form that can be folded: one whose regime has arrived too.
    public Optional<FormChanged> form(String code) {
        return Optional.ofNullable(forms.get(code)).filter(form -> regimes.containsKey(form.regime()));
    }

    /// The regime of a form that [#form] has given.
    public RegimeChanged regimeOf(FormChanged form) {
        RegimeChanged regime = regimes.get(form.regime());
        if (regime == null) {
            throw new IllegalArgumentException("regime " + form.regime() + " is not here");
        }
        return regime;
    }

    public Optional<IndicatorChanged> indicator(String code) {
        return Optional.ofNullable(indicators.get(code));
    }

    /// Every indicator, in no order.
    public Collection<IndicatorChanged> indicators() {
        return Collections.unmodifiableCollection(indicators.values());
    }
}
