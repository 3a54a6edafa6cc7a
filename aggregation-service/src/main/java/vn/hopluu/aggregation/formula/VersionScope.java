package vn.hopluu.aggregation.formula;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.fold.Slot;
import vn.hopluu.aggregation.reference.CatalogueSnapshot;
import vn.hopluu.events.FormChanged;
import vn.hopluu.events.IndicatorChanged;
import vn.hopluu.rules.FormScope;

/// What the rules of a form's version may name.
record VersionScope(CatalogueSnapshot catalogue, FormChanged form, FormChanged.Version version) implements FormScope {

    @Override
    public Optional<IndicatorChanged> indicator(String code) {
        return catalogue.indicator(code);
    }

    @Override
    public boolean hasForm(String code) {
        return catalogue.form(code).isPresent();
    }

    @Override
    public boolean shows(String indicator, @Nullable String member) {
        return Slot.numberOf(form, indicator, member).stream().anyMatch(version.slots()::contains);
    }

    @Override
    public boolean formShows(String other, String indicator, @Nullable String member) {
        return catalogue
                .form(other)
                .filter(known -> Slot.numberOf(known, indicator, member).isPresent())
                .isPresent();
    }

    @Override
    public boolean hasHeading(String heading) {
        return version.narratives().stream()
                .anyMatch(narrative -> narrative.code().equals(heading));
    }
}
