package vn.hopluu.report.dialogue;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import vn.hopluu.report.reference.Unit;
import vn.hopluu.report.register.UnitLabel;

/// A dialogue as it is answered.
///
/// @param unit as it was called on the day of the dialogue
/// @param revision grows by one with every change; the `ETag` is `"id-revision"`
record DialogueView(long id, UnitLabel unit, @JsonUnwrapped DialogueContent content, long revision) {

    static DialogueView of(Dialogue dialogue, Unit unit) {
        return new DialogueView(
                dialogue.id(), UnitLabel.of(unit, dialogue.heldOn()), dialogue.content(), dialogue.revision());
    }
}
