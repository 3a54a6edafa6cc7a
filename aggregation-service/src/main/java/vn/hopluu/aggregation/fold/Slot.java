package vn.hopluu.aggregation.fold;

import java.util.List;
import vn.hopluu.events.FormChanged;

/// What the fold needs to know of a form's slot.
///
/// @param scale how many decimals its amounts keep
/// @param adds whether amounts of several units may be summed
public record Slot(int scale, boolean adds) {

    /// A form's slots, by number.
    public static List<Slot> of(FormChanged form) {
        return form.slots().stream()
                .map(slot -> new Slot(slot.scale(), slot.adds()))
                .toList();
    }
}
