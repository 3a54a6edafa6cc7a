package vn.hopluu.report.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Cell;
import vn.hopluu.events.FormChanged;

/// Finds a figure in another report's vector: a form's slots stand for ever, so a vector of any version can be read.
@ApplicationScoped
public class Slots {

    private final ReferenceCache known;

    Slots(ReferenceCache known) {
        this.known = known;
    }

    private record Key(String form) {}

    /// The places of a form's figures in its vectors.
    private record Places(Map<FormDefinition.Name, Integer> byName) {}

    /// The figure's cell; unanswered where the form has no such slot, or had none when the vector was made.
    ///
    /// @param cells a report's vector
    public Cell cell(String form, List<Cell> cells, String indicator, @Nullable String member) {
        Integer place = places(form)
                .map(places -> places.byName().get(new FormDefinition.Name(indicator, member)))
                .orElse(null);
        return place == null || place >= cells.size() ? Cell.UNANSWERED : cells.get(place);
    }

    private Optional<Places> places(String form) {
        return known.get(
                new Key(form),
                Places.class,
                () -> Form.of(form).map(Form::description).map(Slots::placesOf));
    }

    private static Places placesOf(FormChanged form) {
        Map<FormDefinition.Name, Integer> places = new HashMap<>();
        for (int slot = 0; slot < form.slots().size(); slot++) {
            FormChanged.Slot at = form.slots().get(slot);
            places.put(new FormDefinition.Name(at.indicator(), at.member()), slot);
        }
        return new Places(Map.copyOf(places));
    }
}
