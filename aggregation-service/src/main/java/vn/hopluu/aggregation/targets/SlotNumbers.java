package vn.hopluu.aggregation.targets;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.FormChanged;
import vn.hopluu.rules.Figure;

/// Where a form keeps its figures.
final class SlotNumbers {

    private final FormChanged form;
    private final Map<String, Integer> numbers = new HashMap<>();

    SlotNumbers(FormChanged form) {
        this.form = form;
        for (int slot = 0; slot < form.slots().size(); slot++) {
            FormChanged.Slot rule = form.slots().get(slot);
            numbers.put(key(rule.indicator(), rule.member()), slot);
        }
    }

    /// The slot's number, or null where the form does not hold the figure.
    @Nullable
    Integer of(Figure figure) {
        return numbers.get(key(figure.indicator(), figure.member()));
    }

    int scale(int slot) {
        return form.slots().get(slot).scale();
    }

    boolean adds(int slot) {
        return form.slots().get(slot).adds();
    }

    FormChanged form() {
        return form;
    }

    int size() {
        return form.slots().size();
    }

    private static String key(String indicator, @Nullable String member) {
        return member == null ? indicator : indicator + "/" + member;
    }
}
